import type { World } from '../world.ts'

export class TransferRules {
  constructor(_world: World) {}
}
