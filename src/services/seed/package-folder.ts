import { fileURLToPath } from 'node:url'

/** The folder of dhub itself, from source and from dist alike: both lie at the same depth. */
export const packageFolder = fileURLToPath(new URL('../../../', import.meta.url))
