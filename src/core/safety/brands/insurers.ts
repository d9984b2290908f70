import { brandTrade } from '../brand-trade.ts'

/** Insurers, brokers and health plans. */
export const insuranceBrands = brandTrade('insurance', {
  distinctive: `
    GEICO, Allstate, MetLife, Prudential Financial, MassMutual, Northwestern Mutual, Mutual of Omaha, John
    Hancock, AFLAC, AIG, Erie Insurance, Amica, Auto-Owners Insurance, Chubb Limited, CNA Financial,
    Berkshire Hathaway, Genworth, Transamerica, Unum Group, Assurant, Esurance, Lemonade Insurance, Oscar
    Health, Blue Cross Blue Shield, Anthem Health, Elevance, UnitedHealth, UnitedHealthcare, Aetna, Cigna,
    Humana, Kaiser Permanente, Centene, Molina Healthcare, Highmark, Medicare Advantage Plus, Allianz,
    AXA, Aviva, Zurich Insurance, Swiss Re, Munich Re, Hannover Re, SCOR Reinsurance, Generali, Mapfre,
    Ergo Versicherung, HUK-Coburg, Talanx, R+V Versicherung, Admiral Insurance, Bupa, Prudential plc,
    Scottish Widows, Lloyd's of London, Manulife, Intact Insurance, Desjardins, Ping An, AIA Group, Nippon
    Life, Tokio Marine, Sompo, Dai-ichi, QBE Insurance, Suncorp, Marsh McLennan, Aon plc, Willis Towers
    Watson, Gallagher Insurance, Brown & Brown Insurance, Aegon, Achmea, Ageas, Swiss Life, Helvetia,
    Baloise, Groupama, MAIF, CNP Assurances, Covéa, USAA, VSP Vision`,
  phrases: `
    State Farm, Liberty Mutual, Farmers Insurance, Nationwide Mutual, New York Life, Guardian Life,
    Lincoln Financial, Pacific Life, American International Group, American Family Insurance, The
    Hartford, Travelers Insurance, Principal Financial, Root Insurance, Blue Cross, Blue Shield, Legal &
    General, Direct Line, Phoenix Group, Standard Life, Sun Life, Great-West Life, China Life, Progressive
    Insurance, Delta Dental`,
  ordinary: `
    Prudential, Progressive, Travelers, Nationwide, Hartford, Chubb, Lemonade, Oscar,
    Anthem, Kaiser, Zurich, Admiral, Aon, Erie, Unum, Root, Travellers`,
  companions: `
    insurance, assurance, mutual, health, healthcare, permanente, reinsurance, indemnity, underwriters`,
})
