import { lineList } from './line-list.ts'

/** What a claim is made for. */
export type ClaimType = 'death' | 'accident' | 'property_damage' | 'medical'

/** How the insured person or the family describes a loss. Slot: {date}, the day it happened. */
export const claimDescriptions: Readonly<Record<ClaimType, readonly string[]>> = Object.freeze({
  death: lineList(`
    Insured person died on {date} after a short illness; certificate enclosed.
    Insured person died on {date} in hospital of natural causes.
    Death of the insured on {date}; the named beneficiaries ask for payment of the benefit.
    Insured person died on {date} at home; report of the physician enclosed.
    Insured person died on {date} following an accident; police report to follow.
    Family reports the death of the insured on {date} while abroad; consular papers enclosed.
    Death on {date} after a long illness; hospital summary enclosed.
    Insured person passed away on {date}; claim made by the spouse.`),
  accident: lineList(`
    Rear-end collision at a traffic light on {date}; bumper and tail lamps damaged.
    Vehicle slid on ice on {date} and hit a guard rail; front axle bent.
    Parked vehicle was scraped on {date} by an unknown driver.
    Collision with a deer on {date}; bonnet and radiator damaged.
    Side impact at a junction on {date}; two doors have to be replaced.
    Stone chip on {date} cracked the windscreen across the full width.
    Vehicle rolled back on a slope on {date} and hit a wall.
    Insured fell from a ladder on {date} and broke a wrist.`),
  property_damage: lineList(`
    Burst pipe in the kitchen on {date}; floor and lower cabinets ruined.
    Storm on {date} tore tiles from the roof; rain came into two rooms.
    Fire in the utility room on {date}; walls and appliances damaged by smoke.
    Break-in through the back door on {date}; electronics and jewelry taken.
    Hail on {date} damaged the skylights and the carport.
    Tree fell on the garage on {date}; roof beam broken.
    Washing machine hose failed on {date}; water ran into the flat below.
    Lightning strike nearby on {date}; heating control and router destroyed.`),
  medical: lineList(`
    Hospital stay from {date} with surgery on the knee.
    Emergency treatment on {date} after an allergic reaction.
    Dental surgery on {date} after a fall.
    Physiotherapy after an operation on {date}; twelve sessions.
    Appendix removed on {date}; three nights in hospital.
    Treatment of a broken ankle on {date}, including X-ray and cast.
    Illness during a journey on {date}; treatment and earlier return.
    Specialist consultation and scan on {date} on referral by the family doctor.`),
})
