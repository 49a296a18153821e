const LONGEST = 26

/** A short name of a paper for the map: its system's name before a colon, else the first words of its title. */
export function shortTitle(title: string): string {
  const [name = '', rest] = title.split(/:\s/, 2)
  if (rest !== undefined && name.length <= LONGEST) return name
  if (title.length <= LONGEST) return title
  const cut = title.slice(0, LONGEST)
  const space = cut.lastIndexOf(' ')
  return `${(space > LONGEST / 2 ? cut.slice(0, space) : cut).replace(/[\s,:;.–—-]+$/u, '')}…`
}
