import { mount } from 'svelte'
import PresenterWindow from './ui/story/PresenterWindow.svelte'

/** The presenter's window. @param talk names the talk that it belongs to */
export function openPresenter(target: HTMLElement, talk: string): void {
  target.replaceChildren()
  mount(PresenterWindow, { target, props: { talk } })
}
