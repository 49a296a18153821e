import { StepTable } from './step-table.ts'
import type { Pattern } from './automaton.ts'
import type { WordTrie } from './word-trie.ts'

const ROOT = 0
const NONE: readonly number[] = []

/** Patterns as sequences of the numbers of their words. */
export class PhraseTrie {
  /** From a node by a word to the next node. */
  readonly #next = new StepTable()
  /** From a node by the beginning of a word to the place of the terms of patterns that end in any such word. */
  readonly #open = new StepTable()
  readonly #openTerms: number[][] = [[]]
  /** By word: the node after it at the start of a pattern; the root for none. */
  readonly #first: Int32Array
  /** By node: the terms of the patterns that end there. */
  readonly #terms: number[][] = [[]]
  /** By node: whether a pattern goes on. */
  readonly #goesOn: boolean[] = [true]

  constructor(patterns: readonly Pattern[], words: WordTrie) {
    this.#first = new Int32Array(words.size + 1)
    for (const pattern of patterns) this.#enter(pattern, words)
  }

  /** The node after a word, or the root when no pattern goes on so. */
  after(node: number, word: number): number {
    return node === ROOT ? (this.#first[word] ?? ROOT) : this.#next.get(node, word)
  }

  termsAt(node: number): readonly number[] {
    return this.#terms[node] ?? NONE
  }

  openTerms(node: number, beginning: number): readonly number[] {
    return this.#openTerms[this.#open.get(node, beginning)] ?? NONE
  }

  goesOn(node: number): boolean {
    return this.#goesOn[node] ?? false
  }

  /** An open pattern also ends in its last word as it stands. */
  #enter({ words, term, open }: Pattern, numbers: WordTrie): void {
    let node = ROOT
    let before = ROOT
    let number = 0
    for (const word of words) {
      before = node
      number = numbers.numberOf(word)
      node = this.after(before, number)
      if (node === ROOT) {
        node = this.#terms.push([]) - 1
        this.#goesOn[before] = true
        if (before === ROOT) this.#first[number] = node
        else this.#next.add(before, number, node)
      }
    }
    if (node === ROOT) return
    this.#terms[node]?.push(term)
    if (!open) return
    this.#goesOn[before] = true
    const place = this.#open.get(before, number)
    if (place !== 0) this.#openTerms[place]?.push(term)
    else this.#open.add(before, number, this.#openTerms.push([term]) - 1)
  }
}
