import { brandTrade } from '../brand-trade.ts'

/** Airlines, plane makers, hotels, travel firms, carriers of goods. */
export const travelBrands = brandTrade('travel', {
  distinctive: `
    American Airlines, Delta Air Lines, Delta Airlines, United Airlines, Southwest Airlines, JetBlue, Alaska Airlines,
    Spirit Airlines, Frontier Airlines, Hawaiian Airlines, Allegiant Air, Air Canada, WestJet, Aeromexico, Volaris, Copa
    Airlines, Avianca, LATAM Airlines, Azul Airlines, British Airways, Virgin Atlantic, easyJet, Ryanair, Wizz Air, Jet2,
    Aer Lingus, Lufthansa, Eurowings, Condor Flugdienst, Swiss International Air Lines, Austrian Airlines, Air France,
    KLM, Transavia, Iberia Airlines, Vueling, TAP Air Portugal, Alitalia, ITA Airways, SAS Scandinavian, Finnair, Norwegian
    Air, Icelandair, LOT Polish, Turkish Airlines, Aeroflot, Emirates Airline, Etihad, Qatar Airways, Saudia, El Al, Qantas,
    Jetstar, Air New Zealand, Singapore Airlines, Cathay Pacific, Japan Airlines, ANA All Nippon, Korean Air, Asiana, Air
    China, China Eastern, China Southern, Air India, IndiGo Airlines, Ethiopian Airlines, Kenya Airways, South African
    Airways, EgyptAir, Pan Am, Boeing, Airbus, Embraer, Cessna, Gulfstream Aerospace, Marriott, Hilton Hotels, Hyatt Hotels,
    Sheraton, Westin Hotels, Ritz-Carlton, Four Seasons Hotel, InterContinental Hotels, Holiday Inn, Best Western, Wyndham,
    Ramada, Radisson, Novotel, Ibis Hotel, Sofitel, Accor, Motel 6, La Quinta, Travelodge, Premier Inn, Hampton Inn, Airbnb,
    Vrbo, Booking.com, Expedia, Hotels.com, Priceline, Orbitz, Travelocity, TripAdvisor, Skyscanner, Trivago, Agoda, Hostelworld,
    Uber, Uber Eats, Lyft, Bolt Rides, Grab Taxi, Ola Cabs, BlaBlaCar, Amtrak, Greyhound Lines, Eurostar, Deutsche Bahn, SNCF,
    Renfe, Trenitalia, Carnival Cruise, Royal Caribbean, Norwegian Cruise, Viking Cruises, MSC Cruises, TUI Group, Club Med,
    FedEx, UPS, DHL, USPS, United Parcel Service, Royal Mail, Canada Post, Deutsche Post, TNT Express, Hermes Parcel, DPD,
    Maersk, Hapag-Lloyd, Evergreen Marine, CMA CGM, XPO Logistics, J.B. Hunt, Union Pacific, BNSF, Ryder System, U-Haul, Penske`,
  ordinary: `
    Delta, United, American, Southwest, Spirit, Frontier, Emirates, Iberia, Hilton, Hyatt, Westin, Greyhound, Carnival, Swiss,
    Austrian, Condor, Ryder, Orbitz, Kayak, Bolt, Hermes, Alaska, Eurostar, Marriott, Saga, Contiki`,
  personal: 'Thomas Cook, Conrad Hilton',
  companions: `airlines, airline, airways, flights, hotel, hotels, resort, resorts, cruise, cruises, courier, parcel, parcels`,
})
