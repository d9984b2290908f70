import { brandTrade } from '../brand-trade.ts'

/** Card networks, payment firms, crypto exchanges, credit bureaus. */
export const paymentBrands = brandTrade('payment', {
  distinctive: `
    MasterCard, Maestro Card, Diners Club, UnionPay, JCB Card, RuPay, PayPal, Venmo, Zelle, Apple Pay,
    Google Pay, Samsung Pay, Amazon Pay, Alipay, WeChat Pay, Klarna, Afterpay, Clearpay, Affirm Inc,
    Adyen, Worldpay, Fiserv, FIS Global, TSYS, Braintree Payments, Authorize.net, Skrill, Neteller,
    Payoneer, MoneyGram, TransferWise, WorldRemit, Remitly, Xoom Transfer, M-Pesa, SumUp, iZettle, Mollie
    Payments, GoCardless, Paysafe, Paytm, PhonePe, Razorpay, MercadoPago, PagSeguro, Interac, Bancontact,
    Giropay, Bizum, Swish Payments, Vipps, MobilePay, Trustly, Sofort, Dwolla, Plaid Inc, Marqeta, Brex,
    Bill.com, Coinbase, Binance, Kraken Exchange, Bitfinex, Bitstamp, Gemini Exchange, Crypto.com,
    Blockchain.com, BitPay, OpenSea, Ripple Labs, Experian, Equifax, TransUnion, FICO, VantageScore,
    Schufa, Creditreform, Dun & Bradstreet, LexisNexis, ChexSystems, Innovis, Credit Karma, LifeLock,
    NerdWallet, ClearScore, Moody's, S&P Global, Fitch Ratings, Morningstar, Bloomberg, Refinitiv,
    FactSet, World-Check, SWIFT Network, Paychex, ADP Payroll, Gusto Payroll, QuickBooks, TurboTax, Intuit
    Inc, H&R Block, Xero, FreshBooks`,
  phrases: `
    American Express, Cash App, Shop Pay, First Data, Global Payments, Western Union, Standard & Poor's`,
  ordinary: `
    Visa, Maestro, Discover, Stripe, Square, Affirm, Plaid, Wise, Sezzle, Cirrus, Interac, Klarna, Ripple,
    Tether, Kraken, Gemini, Gusto, Intuit, Moodys, Fitch, Brex`,
  companions: `
    card, cards, debit, credit, payment, payments, checkout, exchange, ratings, electron, infinite,
    reader, terminal`,
})
