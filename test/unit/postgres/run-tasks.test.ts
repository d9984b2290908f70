import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { runTasks, type Task } from '../../../src/postgres/run-tasks.ts'

async function namesOf<Worker>(tasks: AsyncIterable<Task<Worker>>): Promise<readonly string[]> {
  const names: string[] = []
  for await (const { name } of tasks) names.push(name)
  return names
}

describe('runTasks()', () => {
  test('runs every task once, never two at a time on one worker', async () => {
    const busy = new Set<string>()
    const ran: string[] = []
    const task = (name: string): Task<string> => ({
      name,
      run: async (worker) => {
        expect(busy.has(worker)).toBe(false)
        busy.add(worker)
        await pause(1)
        busy.delete(worker)
        ran.push(name)
      },
    })
    const names = Array.from({ length: 12 }, (_, index) => String(index))
    const done = await namesOf(runTasks(['first', 'second', 'third'], names.map(task)))
    expect(done.toSorted()).toEqual(names.toSorted())
    expect(ran.toSorted()).toEqual(names.toSorted())
  })

  test('begins what follows a task only once that is done, before the tasks that wait', async () => {
    const run = async () => undefined
    const tasks = [
      { name: 'keys', run, followedBy: [{ name: 'index', run }] },
      { name: 'other', run },
    ]
    expect(await namesOf(runTasks(['only'], tasks))).toEqual(['keys', 'index', 'other'])
  })

  test('throws the first failure, begins nothing more, and lets what is under way end', async () => {
    const ended: string[] = []
    const slow = { name: 'slow', run: async () => void (await pause(20), ended.push('slow')) }
    const failing = { name: 'failing', run: () => Promise.reject(new RangeError('no')) }
    const never = { name: 'never', run: async () => void ended.push('never') }
    await expect(namesOf(runTasks(['first', 'second'], [slow, failing, never]))).rejects.toThrow(RangeError)
    expect(ended).toEqual(['slow'])
  })
})
