import type { CoveredRisk } from '../lists.ts'
import { lineList } from './line-list.ts'

/**
 * How holders describe a loss, by the risk that covers it. Slots: {date}, the day it happened, and {relative}, who died.
 */
export const lossDescriptions: Readonly<Record<CoveredRisk, readonly string[]>> = Object.freeze({
  death: lineList(`
    Insured person died on {date}; certificate enclosed.`),
  family_death: lineList(`
    Death of the holder's {relative} on {date} after a short illness; certificate enclosed.
    Death of the holder's {relative} on {date} in hospital of natural causes.
    The holder's {relative}, insured under the family benefit, died on {date} at home; report of the physician enclosed.
    Death of the holder's {relative} on {date} following an accident; police report to follow.
    Death of the holder's {relative} on {date} while abroad; consular papers enclosed.
    Family benefit asked for after the death of the holder's {relative} on {date}.`),
  critical_illness: lineList(`
    Heart attack on {date}; report of the cardiology ward enclosed.
    Stroke on {date}, followed by rehabilitation; hospital summary enclosed.
    Tumor found on {date}; treatment has begun.
    Kidney failure diagnosed on {date}; dialysis three times a week.
    Bypass operation on {date}; benefit asked for under the critical illness rider.`),
  accidental_injury: lineList(`
    Holder fell from a ladder on {date} and broke a wrist.
    Holder slipped on ice on {date}; complicated fracture of the ankle.
    Crush injury of the hand at work on {date}; lasting loss of grip.
    Bicycle accident on {date}; shoulder operated on.
    Skiing accident on {date}; torn knee ligaments.`),
  fire_and_storm: lineList(`
    Storm on {date} tore tiles from the roof; rain came into two rooms.
    Fire in the utility room on {date}; walls and appliances damaged by smoke.
    Hail on {date} damaged the skylights and the carport.
    Tree fell on the garage on {date}; roof beam broken.
    Lightning strike on {date}; heating control and wiring destroyed.
    Kitchen fire on {date}; ceiling and cabinets have to be replaced.`),
  home_liability: lineList(`
    Visitor fell on the icy front steps on {date} and broke an arm.
    Delivery driver tripped over a loose paving stone on {date}; injury to the knee.
    The family's dog bit a neighbor on {date}; medical bills claimed by the neighbor.
    A flower pot fell from the balcony on {date} and injured a passer-by.`),
  water_damage: lineList(`
    Burst pipe in the kitchen on {date}; floor and lower cabinets ruined.
    Washing machine hose failed on {date}; water ran into the rooms below.
    Leak behind the bathroom wall found on {date}; plaster and parquet damaged.
    Boiler burst on {date}; basement under water.`),
  burglary: lineList(`
    Break-in through the back door on {date}; electronics and jewelry taken.
    Burglars forced a basement window on {date}; tools and bicycles gone.
    Break-in during the holiday, found on {date}; two rooms ransacked, lock destroyed.
    Garage broken into on {date}; door and tools lost.`),
  collision: lineList(`
    Rear-end collision at a traffic light on {date}; bumper and tail lamps damaged.
    Vehicle slid on ice on {date} and hit a guard rail; front axle bent.
    Collision with a deer on {date}; hood and radiator damaged.
    Side impact at a junction on {date}; two doors have to be replaced.
    Parked vehicle was hit on {date} by a driver who left; side panel torn.
    Vehicle rolled back on a slope on {date} and hit a wall.`),
  third_party_liability: lineList(`
    Holder overlooked a cyclist when turning on {date}; the cyclist was injured.
    Holder ran into the car ahead on {date}; its driver has neck pain.
    Holder's car hit a garden fence and a parked van on {date}.
    Holder reversed into a pedestrian in a car park on {date}; bruised hip.`),
  vehicle_theft: lineList(`
    Vehicle stolen from the street in the night before {date}; reported to the police.
    Vehicle taken from a station car park on {date}; not found since.
    Attempted theft on {date}; ignition, door and window destroyed.
    Catalytic converter and wheels stolen on {date}.`),
  passenger_injury: lineList(`
    Passenger injured in a braking accident on {date}; treatment in hospital.
    Child on the back seat hurt in a collision on {date}; two nights under observation.
    Passenger's collarbone broken in an accident on {date}; operation and therapy.
    Whiplash of the front passenger on {date}; specialist treatment.`),
  hospital_stay: lineList(`
    Hospital stay from {date} with surgery on the knee.
    Appendix removed on {date}; three nights in hospital.
    Admitted on {date} with pneumonia; eight days in hospital.
    Hip replaced on {date}; hospital and rehabilitation.
    Gallbladder operation on {date} with complications.`),
  outpatient_care: lineList(`
    Emergency treatment on {date} after an allergic reaction.
    Physiotherapy from {date} after an operation.
    Specialist consultation and scan on {date} on referral by the family doctor.
    Treatment of a broken ankle on {date}, including X-ray and cast.
    Day surgery on {date}; anesthesia and follow-up care.`),
  dental_care: lineList(`
    Dental surgery on {date} after a fall; implants.
    Root canal treatment and crowns, begun on {date}.
    Removal of wisdom teeth under anesthesia on {date}.
    Bridge and two implants, cost estimate of {date} enclosed.`),
  medical_abroad: lineList(`
    Illness during a journey on {date}; treatment abroad and earlier return.
    Appendicitis abroad on {date}; operation in a foreign hospital.
    Food poisoning on {date}; hospital stay abroad.
    Flown home on {date} on medical advice; bills of hospital and airline enclosed.`),
  accident_abroad: lineList(`
    Scooter accident during a journey on {date}; broken leg.
    Fall on a mountain path abroad on {date}; rescue by helicopter.
    Diving accident abroad on {date}; treatment in a pressure chamber.
    Hit by a car while abroad on {date}; operation and transport home.`),
  baggage: lineList(`
    Suitcase with camera and clothes lost between two flights on {date}.
    Baggage stolen from the rental car on {date}; police report enclosed.
    Hand baggage with laptop and watch stolen at a station on {date}.
    Suitcases ruined by water in the hold on {date}.`),
})

/** Who is insured with the holder under the family benefit of a life policy. */
export const familyDeathRelatives = Object.freeze([
  'mother',
  'father',
  'mother-in-law',
  'father-in-law',
  'brother',
  'sister',
])
