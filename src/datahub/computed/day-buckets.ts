/** Usage is counted by day, from midnight UTC. */
export const DAY = { unit: 'DAY', multiple: 1 } as const

export const millisecondsPerDay = 86_400_000
