import { brandTrade } from '../brand-trade.ts'

/** Banks, brokers and asset managers. */
export const bankBrands = brandTrade('bank', {
  distinctive: `
    JPMorgan, JPMorgan Chase, JP Morgan Chase, BankAmerica, Wells Fargo, Citibank, Citigroup, Citi,
    Goldman Sachs, Morgan Stanley, U.S. Bancorp, US Bank, PNC Bank, PNC Financial, Truist, TD Bank, TD
    Ameritrade, Charles Schwab, HSBC, BNY Mellon, State Street Corporation, Amex, USAA, Ally Bank, Ally
    Financial, Fifth Third Bank, KeyBank, KeyCorp, Regions Bank, M&T Bank, Huntington Bancshares,
    Huntington National Bank, BMO Harris, Bank of Montreal, Synchrony, Santander, Silicon Valley Bank,
    Comerica, Zions Bancorporation, SoFi, Wachovia, WaMu, Lehman Brothers, Bear Stearns, Merrill Lynch,
    UBS, Credit Suisse, Julius Baer, Raiffeisen, Deutsche Bank, Commerzbank, Sparkasse, KfW, DZ Bank,
    Postbank, HypoVereinsbank, UniCredit, Intesa Sanpaolo, BNP Paribas, Société Générale, Crédit Agricole,
    Crédit Mutuel, Banque de France, Banco Santander, BBVA, CaixaBank, Bankinter, Sabadell, Bankia, ING
    Bank, ING, ABN Amro, Rabobank, KBC Bank, Belfius, Nordea, Danske Bank, Swedbank, Handelsbanken, SEB
    Bank, DNB Bank, Barclays, Lloyds Bank, Lloyds Banking Group, NatWest, Royal Bank of Scotland,
    Nationwide Building Society, Standard Chartered, Monzo, Starling Bank, Revolut, N26, Coutts, TSB Bank,
    Yorkshire Building Society, RBC Royal Bank, Scotiabank, CIBC, Desjardins, Toronto-Dominion, Tangerine
    Bank, CommBank, Westpac, ANZ Bank, Macquarie, Mitsubishi UFJ, Sumitomo Mitsui, Mizuho, Nomura, ICBC,
    China Construction Bank, DBS Bank, OCBC, HDFC Bank, ICICI, Axis Bank, Itaú, Itau Unibanco, Bradesco,
    Banco do Brasil, Nubank, Banorte, Banamex, Sberbank, VTB Bank, Gazprombank, Absa Bank, Nedbank, Zenith
    Bank, Emirates NBD, Qatar National Bank, Al Rajhi Bank, Bundesbank, BlackRock, Vanguard Group,
    Franklin Templeton, T. Rowe Price, PIMCO, Invesco, Amundi, Schroders, AllianceBernstein, E*TRADE,
    Robinhood Markets, eToro, Betterment, Wealthfront, LPL Financial, Ameriprise, Stifel, Jefferies,
    Lazard, Rothschild, Berkshire Hathaway, Citadel Securities, Bridgewater Associates, Blackstone,
    Carlyle Group, KKR, Fannie Mae, Freddie Mac, Sallie Mae, Navient, Nelnet, Quicken Loans, LendingTree,
    LendingClub, loanDepot, Avant Credit, GreenSky, Mr. Cooper Group, CitiMortgage, OneMain Financial,
    Upstart Network, Kabbage, OnDeck, Varo Bank, BankMobile`,
  phrases: `
    Bank of America, Capital One, American Express, Citizens Financial, Fifth Third, Northern Trust, First
    Republic Bank, Signature Bank, Popular Bank, Navy Federal, Washington Mutual, Metro Bank, Virgin
    Money, Royal Bank of Canada, Commonwealth Bank, National Australia Bank, Bank of China, Agricultural
    Bank of China, State Bank of India, Standard Bank, First National Bank, Bank of England, Federal
    Reserve Bank, European Central Bank, World Bank, Interactive Brokers, Rocket Mortgage`,
  ordinary: `
    Chase, Wells, Schwab, Discover, Fidelity, Vanguard, Ally, Regions, Huntington, Mellon, Lloyds,
    Halifax, Starling, Robinhood, Betterment, Chime, Varo, Acorns, Stash, Marcus, Synovus, Citizens,
    Truist, Coutts, Nationwide`,
  personal: `
    Raymond James, Edward Jones, William Blair, Charles Stanley, Robert Baird, Oliver Wyman, Morgan Chase`,
  companions: `
    bank, banking, bancorp, financial, brokerage, mortgage, sapphire, freedom, securities, investments,
    wealth, building, card, cards, checking, trust, capital`,
})
