import { brandTrade } from '../brand-trade.ts'

/** Makers of cars, motorcycles, machines and tyres; car hire. */
export const carMakerBrands = brandTrade('car maker', {
  distinctive: `
    Toyota, Lexus, Honda, Acura, Nissan, Infiniti, Mazda, Subaru, Mitsubishi, Suzuki, Isuzu, Daihatsu,
    Hyundai, Kia Motors, Genesis Motor, Ford Motor, Ford Mustang, Ford Explorer, Ford Escape, Chevrolet,
    Chevy, Cadillac, Buick, GMC Sierra, Pontiac, Oldsmobile, Chrysler, Jeep, Jeep Wrangler, Stellantis,
    Tesla, Rivian, Lucid Motors, BMW, Mercedes-Benz, Daimler, Audi, Volkswagen, Porsche, Opel, Vauxhall,
    Skoda, Škoda, Cupra, Volvo, Polestar, Saab, Scania, Peugeot, Citroën, Renault, Dacia, Alpine Cars,
    Bugatti, Alfa Romeo, Lancia, Maserati, Ferrari, Lamborghini, Pagani, Ducati, Vespa, Piaggio,
    Aston Martin, Rolls-Royce, Jaguar Cars, McLaren, Koenigsegg, Lada, Geely, BYD Auto, Chery, NIO Inc,
    XPeng, Great Wall Motors, Tata Motors, Mahindra, Maruti, Bajaj Auto, Hero MotoCorp, Royal Enfield,
    Harley-Davidson, Yamaha, Kawasaki, KTM, Caterpillar Inc, John Deere, Komatsu, Kubota, Bobcat Company,
    JCB Excavator, Cummins, Paccar, Peterbilt, Kenworth, Freightliner, Mack Trucks, Navistar, Iveco,
    Goodyear, Michelin, Bridgestone, Firestone, Pirelli, Continental AG, Bosch, Denso, Magna
    International, Delphi Automotive, Hertz, Avis, Enterprise Rent-A-Car, Europcar, Sixt, Zipcar, CarMax,
    Carvana, AutoZone, AutoNation, O'Reilly Auto Parts, Pep Boys, Jiffy Lube, Midas Auto, NAPA Auto Parts,
    Winnebago, Polaris Industries, Bombardier, Toyota Camry, Honda Civic, Nissan Altima, Volkswagen Golf,
    Corolla, Prius`,
  phrases: `
    General Motors, Land Rover, Range Rover`,
  ordinary: `
    Fiat, Ford, Dodge, Ram, Lincoln, Mercury, Mercedes, Bentley, Mini, Smart, Seat, Lotus, Jaguar,
    Genesis, Lucid, Rover, Holden, Kia, Mack, Caterpillar, Alamo, Budget, Enterprise, Bobcat, Continental,
    Cooper, Camry, Mustang, Accord, Deere, Harley, Avis, Cummins, Mercedes Benz, Firestone`,
  companions: `
    motor, motors, car, cars, automobile, automobiles, automotive, truck, trucks, suv, sedan, hatchback,
    pickup, dealership, dealer, navigator, tyres, tires, coupe, convertible, rental`,
})
