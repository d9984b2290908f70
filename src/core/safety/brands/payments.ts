import { brandTrade } from '../brand-trade.ts'

/** Card networks, payment firms, crypto exchanges, credit bureaus. */
export const paymentBrands = brandTrade('payment', {
  distinctive: `
    MasterCard, Maestro Card, American Express, Diners Club, UnionPay, JCB Card, RuPay, PayPal, Venmo, Cash App, Zelle,
    Apple Pay, Google Pay, Samsung Pay, Amazon Pay, Shop Pay, Alipay, WeChat Pay, Klarna, Afterpay, Clearpay, Affirm Inc,
    Adyen, Worldpay, Fiserv, First Data, FIS Global, Global Payments, TSYS, Braintree Payments, Authorize.net,
    Skrill, Neteller, Payoneer, MoneyGram, Western Union, TransferWise, WorldRemit, Remitly, Xoom Transfer, M-Pesa,
    SumUp, iZettle, Mollie Payments, GoCardless, Paysafe, Paytm, PhonePe, Razorpay, MercadoPago, PagSeguro, Interac,
    Bancontact, Giropay, Bizum, Swish Payments, Vipps, MobilePay, Trustly, Sofort, Dwolla, Plaid Inc, Marqeta, Brex,
    Bill.com, Coinbase, Binance, Kraken Exchange, Bitfinex, Bitstamp, Gemini Exchange, Crypto.com, Blockchain.com,
    BitPay, OpenSea, Ripple Labs, Experian, Equifax, TransUnion, FICO, VantageScore, Schufa, Creditreform,
    Dun & Bradstreet, LexisNexis, ChexSystems, Innovis, Credit Karma, LifeLock, NerdWallet, ClearScore, Moody's,
    Standard & Poor's, S&P Global, Fitch Ratings, Morningstar, Bloomberg, Refinitiv, FactSet, World-Check, SWIFT Network,
    Paychex, ADP Payroll, Gusto Payroll, QuickBooks, TurboTax, Intuit Inc, H&R Block, Xero, FreshBooks`,
  ordinary: `
    Visa, Maestro, Discover, Stripe, Square, Affirm, Plaid, Wise, Sezzle, Cirrus, Interac, Klarna, Ripple, Tether,
    Kraken, Gemini, Gusto, Intuit, Moodys, Fitch, Brex`,
  companions: `
    card, cards, debit, credit, payment, payments, checkout, exchange, ratings, electron, infinite, reader, terminal`,
})
