import { brandTrade } from '../brand-trade.ts'

/** Airlines, plane makers, hotels, travel firms, carriers of goods. */
export const travelBrands = brandTrade('travel', {
  distinctive: `
    Delta Air Lines,  United Airlines, Southwest Airlines, JetBlue, Alaska Airlines,
    Frontier Airlines, Hawaiian Airlines, Allegiant Air, WestJet, Aeromexico, Volaris, Copa Airlines,
    Avianca, LATAM Airlines, Azul Airlines, British Airways, Virgin Atlantic, easyJet, Ryanair, Wizz Air,
    Jet2, Aer Lingus, Lufthansa, Eurowings, Condor Flugdienst, Swiss International Air Lines, Austrian
    Airlines, KLM, Transavia, Iberia Airlines, Vueling, TAP Air Portugal, Alitalia, ITA Airways, SAS
    Scandinavian, Finnair, Icelandair, LOT Polish, Turkish Airlines, Aeroflot, Emirates Airline, Etihad,
    Qatar Airways, Saudia, El Al, Qantas, Jetstar, Air New Zealand, Singapore Airlines, Cathay Pacific,
    Japan Airlines, ANA All Nippon, Korean Air, Asiana, China Eastern, China Southern, IndiGo Airlines,
    Ethiopian Airlines, Kenya Airways, South African Airways, EgyptAir, Pan Am, Boeing, Airbus, Embraer,
    Cessna, Gulfstream Aerospace, Marriott, Hilton Hotels, Hyatt Hotels, Sheraton, Westin Hotels,
    Ritz-Carlton, InterContinental Hotels, Wyndham, Ramada, Radisson, Novotel, Ibis Hotel, Sofitel, Accor,
    Motel 6, La Quinta, Travelodge, Hampton Inn, Airbnb, Vrbo, Booking.com, Expedia, Hotels.com,
    Priceline, Orbitz, Travelocity, TripAdvisor, Skyscanner, Trivago, Agoda, Hostelworld, Uber, Uber Eats,
    Lyft, Bolt Rides, Grab Taxi, Ola Cabs, BlaBlaCar, Amtrak, Greyhound Lines, Eurostar, Deutsche Bahn,
    SNCF, Renfe, Trenitalia, Viking Cruises, MSC Cruises, TUI Group, Club Med, FedEx, UPS, DHL, USPS,
    United Parcel Service, Deutsche Post, TNT Express, Hermes Parcel, DPD, Maersk, Hapag-Lloyd, Evergreen
    Marine, CMA CGM, XPO Logistics, J.B. Hunt, BNSF, Ryder System, U-Haul, Penske`,
  phrases: `
    American Airlines, Spirit Airlines, Air Canada, Air France, Norwegian Air, Air China, Air India, Four
    Seasons Hotel, Holiday Inn, Best Western, Premier Inn, Carnival Cruise, Royal Caribbean, Norwegian
    Cruise, Royal Mail, Canada Post, Union Pacific`,
  ordinary: `
    Delta, United, American, Southwest, Spirit, Frontier, Emirates, Iberia, Hilton, Hyatt, Westin,
    Greyhound, Carnival, Swiss, Austrian, Condor, Ryder, Orbitz, Kayak, Bolt, Hermes, Alaska, Eurostar,
    Marriott, Saga, Contiki`,
  personal: 'Thomas Cook, Conrad Hilton',
  companions: `
    airlines, airline, airways, flights, hotel, hotels, resort, resorts, cruise, cruises, courier, parcel,
    parcels`,
})
