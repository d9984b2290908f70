import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { UserError } from '../../../core/errors.ts'

/** Writes to the terminal or a pipe, waiting whenever the reader is behind. */
export async function writeText(chunks: AsyncIterable<string>, output: NodeJS.WritableStream): Promise<void> {
  for await (const chunk of chunks) {
    if (!output.write(chunk)) await once(output, 'drain')
  }
}

/**
 * Writes to a file that appears only when it is complete.
 *
 * @throws UserError when the file cannot be written; what the chunks themselves throw
 */
export async function writeTextFile(chunks: AsyncIterable<string>, file: string): Promise<void> {
  const unfinished = `${file}.unfinished`
  const output = createWriteStream(unfinished)
  try {
    await once(output, 'open')
  } catch (cause) {
    throw cannotWrite(file, cause)
  }
  try {
    await pipeline(chunks, output)
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

function cannotWrite(file: string, cause: unknown): UserError {
  const code = (cause as NodeJS.ErrnoException).code ?? String(cause)
  return new UserError(
    `Cannot write ${file}: found ${code}; expected a file that can be written`,
    ['Set --output'],
    {
      cause,
    },
  )
}
