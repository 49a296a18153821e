/** What a view forgets when another corpus is opened. */
export const freshView = {
  select: [],
  region: [],
  link: null,
  focus: null,
  query: '',
  family: [],
  technique: [],
  domain: [],
  cluster: [],
  marks: [],
  years: null,
  camera: null,
  scene: '',
  story: '',
} as const
