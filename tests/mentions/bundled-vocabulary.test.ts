import { describe, expect, it } from 'vitest'
import { bundled, bundledReader, coreConcepts, linkTo, paperOf } from './helpers.ts'

describe('the vocabulary that comes with Weft', () => {
  it('has no faults and all 63 techniques and 33 domains', () => {
    expect(bundled.problems).toEqual([])
    const kinds = bundled.vocabulary.concepts.map(({ concept }) => concept.kind)
    expect(kinds.filter((kind) => kind === 'technique')).toHaveLength(63)
    expect(kinds.filter((kind) => kind === 'domain')).toHaveLength(33)
  })

  it('gives every concept a label, a definition, a family and something to look for', () => {
    for (const { concept, phrases } of bundled.vocabulary.concepts) {
      expect(concept.label, concept.id).not.toBe('')
      expect(concept.definition, concept.id).not.toBe('')
      expect(concept.family, concept.id).not.toBe('')
      expect(phrases.length, concept.id).toBeGreaterThan(0)
    }
  })

  it.each([
    ['speculative-decoding', 'A small drafter proposes tokens that the target model verifies in parallel.'],
    ['quantization', 'We quantize nothing by hand: post-training quantisation does it.'],
    ['pruning', 'We prune the weights of the neural network after training.'],
    ['kv-cache', 'Our method evicts entries of the key-value cache.'],
    ['retrieval-augmentation', 'We study retrieval augmented generation over company wikis.'],
    ['reinforcement-learning', 'The gripper policy is trained by proximal policy optimisation.'],
    ['mixture-of-experts', 'We route tokens through a mixture of experts.'],
    ['robotics', 'We present a quadrupedal robot that climbs stairs.'],
    ['finance', 'We predict stock market returns from headlines.'],
    ['meta-learning', 'We learn to adapt by model-agnostic meta-learning.'],
    ['video-understanding', 'We classify activities in videos, and caption them.'],
    ['speech-recognition', 'This work lowers the word error rate of speech recognisers.'],
  ])('links to %s as core: %s', (concept, text) => {
    expect(linkTo(concept, text)?.role).toBe('core')
  })

  it.each([
    ['speculative-decoding', 'Unlike speculative decoding, our sampler needs no second model.'],
    ['streaming', 'Users of a streaming platform choose songs by mood.'],
    ['finance', 'Cash flow through the valve is a metaphor for water flow.'],
    ['pruning', 'We prune the search space with bounds.'],
    ['pruning', 'Alpha-beta pruning speeds up the chess player.'],
    ['kv-cache', 'The line carries 110 kV to the station.'],
    ['efficient-attention', 'Pay attention to the windows of the house.'],
    ['transformer-architecture', 'The power transformer was overheating.'],
    ['quantization', 'We recall the vector quantization of speech codecs.'],
    ['diffusion', 'Information diffusion in social networks follows friendships.'],
    ['mixture-of-experts', 'A human expert checked each answer.'],
    ['recommendation', 'We close with recommendations for practitioners.'],
    ['cloud-scheduling', 'Each point cloud has a million points.'],
    ['in-memory-computing', 'Results are kept in memory.'],
    ['causal-processing', 'Causal inference estimates treatment effects.'],
    ['temporal-modeling', 'Specifications are given in temporal logic.'],
    ['reinforcement-learning', 'We reinforce the beam with steel.'],
    ['quantization', 'We find a fixed point by fixed-point iteration.'],
    ['pruning', 'The shearing force bends the beam of semi-structured wood.'],
    ['perception-3d', 'We infer structure from data.'],
    ['causal-processing', 'An ultrasonic transducer with unidirectional flow.'],
    ['neuroscience', 'The map has occupied grid cells.'],
    ['physics-astronomy', 'Transients of the motor current die out.'],
    ['smart-city', 'The transit of the signal takes a second.'],
    ['early-exit', 'Skip connections join the layers of the network.'],
    ['efficient-attention', 'Each performer on stage has linear complexity of mood.'],
    ['text-translation', 'The wing has morphological changes.'],
    ['agents', 'Multi-agent systems reach consensus over a graph.'],
    ['communications', 'The communication channel of the teleoperated arm has a delay.'],
    ['multimodal-fusion', 'A fusion network joins coarse and fine maps.'],
    ['image-recognition', 'The head of the doll has a facial expression.'],
    ['finance', 'Longer prompts raise the financial cost.'],
    ['benchmarking', 'Results on public datasets are better.'],
    ['kernel-optimization', 'Knowledge compilation, as compilation of formulas, is costly.'],
    ['state-space-models', 'We fit a state-space model to the sound of the sea.'],
    ['recommendation', 'We use matrix factorization of shapes.'],
    ['neuroscience', 'The drill leaves the cortical layer of the bone.'],
    ['parallel-pipelines', 'The robots overlap communication ranges.'],
    ['embedded-acceleration', 'A map is shared by heterogeneous mobile robots.'],
    ['hierarchical-memory', 'The kernel uses the memory hierarchy of the GPU.'],
    ['benchmarking', 'Extensive experiments on three benchmark datasets demonstrate it.'],
  ])('does not link to %s as core: %s', (concept, text) => {
    expect(linkTo(concept, text)?.role).not.toBe('core')
  })

  it('keeps a technique that is named only in contrast as background, with its evidence', () => {
    const link = linkTo('pruning', 'Unlike network pruning, our method keeps every weight.')
    expect(link).toMatchObject({ role: 'background' })
    expect(link?.mentions).toHaveLength(1)
  })

  it('takes what others do as background unless the sentence is about the own work', () => {
    const roles = (text: string) => linkTo('knowledge-distillation', text)?.mentions.map(({ role }) => role)
    expect(roles('Existing methods rely on knowledge distillation.')).toEqual(['background'])
    expect(roles('Unlike existing methods, we propose knowledge distillation.')).toEqual(['core'])
  })

  it('gives a concept of the title more strength than one of the text', () => {
    const text = 'The robot uses a map.'
    const inTitle = linkTo('neural-architecture-search', text, 'Architecture search for gliders')
    const inText = linkTo('neural-architecture-search', 'Gliders need architecture search.')
    expect(inTitle?.strength).toBeGreaterThan(inText?.strength ?? 1)
  })

  it('reads the same links from the same paper each time', () => {
    const paper = paperOf(
      'Streaming speech recognition',
      'We quantize a transformer encoder on edge devices.',
    )
    expect(bundledReader.read(paper)).toEqual(bundledReader.read(paper))
    expect(coreConcepts(bundledReader.read(paper))).toContain('speech-recognition')
  })
})
