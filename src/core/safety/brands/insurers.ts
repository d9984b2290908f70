import { brandTrade } from '../brand-trade.ts'

/** Insurers, brokers and health plans. */
export const insuranceBrands = brandTrade('insurance', {
  distinctive: `
    State Farm, GEICO, Allstate, Liberty Mutual, Farmers Insurance, Nationwide Mutual, MetLife, Prudential Financial,
    New York Life, MassMutual, Northwestern Mutual, Mutual of Omaha, Guardian Life, Lincoln Financial, Pacific Life,
    John Hancock, AFLAC, AIG, American International Group, American Family Insurance, Erie Insurance, Amica,
    Auto-Owners Insurance, The Hartford, Travelers Insurance, Chubb Limited, CNA Financial, Berkshire Hathaway, Genworth,
    Transamerica, Principal Financial, Unum Group, Assurant, Esurance, Root Insurance, Lemonade Insurance, Oscar Health,
    Blue Cross, Blue Shield, Blue Cross Blue Shield, Anthem Health, Elevance, UnitedHealth, UnitedHealthcare, Aetna,
    Cigna, Humana, Kaiser Permanente, Centene, Molina Healthcare, Highmark, Medicare Advantage Plus, Allianz, AXA, Aviva,
    Zurich Insurance, Swiss Re, Munich Re, Hannover Re, SCOR Reinsurance, Generali, Mapfre, Ergo Versicherung, HUK-Coburg,
    Talanx, R+V Versicherung, Legal & General, Direct Line, Admiral Insurance, Bupa, Prudential plc, Phoenix Group,
    Standard Life, Scottish Widows, Lloyd's of London, Manulife, Sun Life, Great-West Life, Intact Insurance,
    Desjardins, Ping An, China Life, AIA Group, Nippon Life, Tokio Marine, Sompo, Dai-ichi, QBE Insurance, Suncorp,
    Marsh McLennan, Aon plc, Willis Towers Watson, Gallagher Insurance, Brown & Brown Insurance, Aegon, Achmea, Ageas,
    Swiss Life, Helvetia, Baloise, Groupama, MAIF, CNP Assurances, Covéa, Progressive Insurance, USAA, Delta Dental, VSP Vision`,
  ordinary: `
    Prudential, Progressive, Travelers, Nationwide, Hartford, Chubb, Guardian, Principal, Lemonade, Oscar, Anthem,
    Kaiser, Zurich, Admiral, Aon, Erie, Unum, Root, Travellers`,
  companions: `insurance, assurance, mutual, health, healthcare, permanente, reinsurance, indemnity, underwriters`,
})
