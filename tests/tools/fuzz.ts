import { fuzzImporters } from '../importers/fuzz.ts'

/**
 * `npm run fuzz -- [ROUNDS] [SEED]`: damages made-up files of every format and imports them.
 * @returns 1 when anything went wrong, else 0
 */
export async function main([rounds = '20000', seed = '1']: readonly string[]): Promise<number> {
  const faults = await fuzzImporters(Number(seed), Number(rounds))
  for (const fault of faults) console.error(fault)
  console.log(`${rounds} damaged files imported, seed ${seed}: ${faults.length} faults.`)
  return faults.length > 0 ? 1 : 0
}
