/** Commits what the work has begun, or rolls it back and throws what the work threw. */
export async function committed<Result>(
  session: { readonly script: (sql: string) => Promise<void> },
  work: () => Promise<Result>,
): Promise<Result> {
  let result: Result
  try {
    result = await work()
  } catch (error) {
    // A connection that broke has rolled back by itself; the first error is the one to tell.
    await session.script('rollback').catch(() => undefined)
    throw error
  }
  await session.script('commit')
  return result
}
