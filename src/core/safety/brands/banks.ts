import { brandTrade } from '../brand-trade.ts'

/** Banks, brokers and asset managers. */
export const bankBrands = brandTrade('bank', {
  distinctive: `
    JPMorgan, JPMorgan Chase, JP Morgan Chase, Bank of America, BankAmerica, Wells Fargo, Citibank, Citigroup, Citi,
    Goldman Sachs, Morgan Stanley, U.S. Bancorp, US Bank, PNC Bank, PNC Financial, Truist, Capital One, TD Bank,
    TD Ameritrade, Charles Schwab, HSBC, BNY Mellon, State Street Corporation, American Express, Amex, USAA,
    Ally Bank, Ally Financial, Citizens Financial, Fifth Third Bank, Fifth Third, KeyBank, KeyCorp, Regions Bank,
    M&T Bank, Huntington Bancshares, Huntington National Bank, BMO Harris, Bank of Montreal, Northern Trust,
    Synchrony, Santander, Silicon Valley Bank, First Republic Bank, Signature Bank, Comerica, Zions Bancorporation,
    Popular Bank, Navy Federal, SoFi, Wachovia, Washington Mutual, WaMu, Lehman Brothers, Bear Stearns,
    Merrill Lynch, UBS, Credit Suisse, Julius Baer, Raiffeisen, Deutsche Bank, Commerzbank, Sparkasse, KfW, DZ Bank,
    Postbank, HypoVereinsbank, UniCredit, Intesa Sanpaolo, BNP Paribas, Société Générale, Crédit Agricole,
    Crédit Mutuel, Banque de France, Banco Santander, BBVA, CaixaBank, Bankinter, Sabadell, Bankia, ING Bank, ING,
    ABN Amro, Rabobank, KBC Bank, Belfius, Nordea, Danske Bank, Swedbank, Handelsbanken, SEB Bank, DNB Bank, Barclays,
    Lloyds Bank, Lloyds Banking Group, NatWest, Royal Bank of Scotland, Nationwide Building Society,
    Standard Chartered, Monzo, Starling Bank, Revolut, N26, Coutts, Metro Bank, TSB Bank, Virgin Money,
    Yorkshire Building Society, Royal Bank of Canada, RBC Royal Bank, Scotiabank, CIBC, Desjardins, Toronto-Dominion,
    Tangerine Bank, Commonwealth Bank, CommBank, Westpac, ANZ Bank, National Australia Bank, Macquarie, Mitsubishi UFJ,
    Sumitomo Mitsui, Mizuho, Nomura, ICBC, Bank of China, China Construction Bank, Agricultural Bank of China,
    DBS Bank, OCBC, HDFC Bank, ICICI, State Bank of India, Axis Bank, Itaú, Itau Unibanco, Bradesco, Banco do Brasil,
    Nubank, Banorte, Banamex, Sberbank, VTB Bank, Gazprombank, Standard Bank, Absa Bank, Nedbank, First National Bank,
    Zenith Bank, Emirates NBD, Qatar National Bank, Al Rajhi Bank, Bank of England, Federal Reserve Bank,
    European Central Bank, Bundesbank, World Bank, BlackRock, Vanguard Group, Franklin Templeton, T. Rowe Price,
    PIMCO, Invesco, Amundi, Schroders, AllianceBernstein, E*TRADE, Robinhood Markets, Interactive Brokers, eToro,
    Betterment, Wealthfront, LPL Financial, Ameriprise, Stifel, Jefferies, Lazard, Rothschild, Berkshire Hathaway,
    Citadel Securities, Bridgewater Associates, Blackstone, Carlyle Group, KKR, Fannie Mae, Freddie Mac, Sallie Mae,
    Navient, Nelnet, Rocket Mortgage, Quicken Loans, LendingTree, LendingClub, loanDepot, Avant Credit, GreenSky,
    Mr. Cooper Group, CitiMortgage, OneMain Financial, Upstart Network, Kabbage, OnDeck, Varo Bank, BankMobile`,
  ordinary: `
    Chase, Wells, Schwab, Discover, Fidelity, Vanguard, Ally, Regions, Huntington, Mellon, Lloyds, Halifax, Starling,
    Robinhood, Betterment, Chime, Varo, Acorns, Stash, Marcus, Synovus, Citizens, Truist, Coutts, Nationwide`,
  personal: `
    Raymond James, Edward Jones, William Blair, Charles Stanley, Robert Baird, Oliver Wyman, Morgan Chase`,
  companions: `
    bank, banking, bancorp, financial, brokerage, mortgage, sapphire, freedom, securities, investments, wealth,
    building, card, cards, checking, trust, capital`,
})
