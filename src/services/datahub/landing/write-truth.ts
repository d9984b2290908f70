import { writeFile } from 'node:fs/promises'
import type { PlantedFault } from './plant-faults.ts'

/**
 * Writes beside a pack which defects are in the data that it tells of, for whoever wants to know whether they were found.
 *
 * @param folder of the pack
 * @returns the file
 */
export async function writeTruth(folder: string, planted: readonly PlantedFault[]): Promise<string> {
  const file = `${folder.replace(/\/+$/, '')}.incidents.json`
  await writeFile(file, `${JSON.stringify({ planted }, undefined, 2)}\n`)
  return file
}
