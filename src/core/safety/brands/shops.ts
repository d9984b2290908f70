import { brandTrade } from '../brand-trade.ts'

/** Shops, fashion, furniture, cosmetics, pharmacies. */
export const shopBrands = brandTrade('shop', {
  distinctive: `
    Walmart, Wal-Mart, Costco, Kroger, Safeway, Albertsons, Publix, Trader Joe's, Wegmans, H-E-B Grocery,
    Meijer, Winn-Dixie, ShopRite, Piggly Wiggly, Sam's Club, Aldi, Lidl, Tesco, Sainsbury's, Asda,
    Morrisons, Waitrose, Marks & Spencer, Carrefour, Auchan, Leclerc Supermarket, Intermarché, Monoprix,
    Edeka, Rewe, Kaufland, Mercadona, El Corte Inglés, Eroski, Ahold, Albert Heijn, Delhaize, Colruyt,
    Migros, Loblaws, Sobeys, Woolworths, Lowe's, Menards, IKEA, Wayfair, Overstock.com, RadioShack,
    MediaMarkt, Fnac, Currys, Argos Store, John Lewis, Selfridges, Harrods, Debenhams, Primark, Boots
    Pharmacy, Superdrug, Walgreens, CVS, CVS Pharmacy, Rite Aid, Duane Reade, GNC Vitamins, Target
    Corporation, Kmart, Sears Roebuck, JCPenney, J.C. Penney, Macy's, Nordstrom, Bloomingdale's, Neiman
    Marcus, Saks Fifth Avenue, Kohl's, Dillard's, TJ Maxx, Marshalls Store, HomeGoods, Burlington Coat
    Factory, Pottery Barn, Williams-Sonoma, Michaels Stores, Hobby Lobby, Jo-Ann Fabrics, PetSmart, Petco,
    Chewy.com, Toys R Us, GameStop, Barnes & Noble, Waterstones, Staples Inc, OfficeMax, Bass Pro Shops,
    Cabela's, REI Co-op, Decathlon, Zappos, Payless Shoes, Nike, Adidas, Reebok, Puma Shoes, Asics,
    Skechers, Converse Shoes, Timberland, Birkenstock, Crocs Inc, Lululemon, Patagonia Inc, Levi Strauss,
    Levi's Jeans, Wrangler Jeans, Gap Inc, American Eagle Outfitters, Abercrombie, Abercrombie & Fitch,
    Hollister Co, Anthropologie, Forever 21, H&M, Zara, Inditex, Mango Fashion, Uniqlo, Benetton, Shein,
    Temu, ASOS, Boohoo, Zalando, Victoria's Secret, Calvin Klein, Tommy Hilfiger, Ralph Lauren, Lacoste,
    Gucci, Prada, Louis Vuitton, LVMH, Chanel, Dior, Hermès Paris, Burberry, Versace, Armani, Fendi,
    Balenciaga, Givenchy, Yves Saint Laurent, Dolce & Gabbana, Hugo Boss, Michael Kors, Kate Spade,
    Tiffany & Co, Cartier, Rolex, Omega Watches, Tag Heuer, Swarovski, Pandora Jewelry, Kay
    Jewelers, Zales, Ray-Ban, Oakley Sunglasses, LensCrafters, Warby Parker, Sephora, Ulta Beauty,
    L'Oréal, Estée Lauder, Maybelline, Revlon, Avon Products, Clinique, Nivea, Neutrogena, Bath & Body
    Works, Yankee Candle, Amazon.com, Amazon Prime, eBay, Etsy, AliExpress, Alibaba, Rakuten, Mercado
    Libre, Flipkart, Groupon, Craigslist, Wish.com, Newegg, Instacart, 7-Eleven, Wawa Stores, Sheetz,
    Sherwin-Williams, Ashley Furniture`,
  phrases: `
    Whole Foods, Food Lion, Giant Eagle, Home Depot, Ace Hardware, Best Buy, Circuit City, Ross Dress for
    Less, Dollar General, Dollar Tree, Family Dollar, Five Below, Big Lots, Bed Bath & Beyond, Crate &
    Barrel, West Elm, Office Depot, Dick's Sporting Goods, Foot Locker, Under Armour, New Balance, The
    North Face, Old Navy, Banana Republic, Urban Outfitters, Circle K, Rooms To Go`,
  ordinary: `
    Swatch, Target, Gap, Express, Amazon, Sears, Staples, Michaels, Ross, Marshalls, Boots, Mango, Coach,
    Guess, Fossil, Puma, Converse, Vans, Crocs, Columbia, Patagonia, Supreme, Wish, Wrangler, Dove, Avon,
    Pandora, Omega, Hollister, Levis, Macys, Kohls, Lowes, Loblaw, Spar, Coop, Boss, Diesel, Oakley,
    Tiffany, Argos, Shell, Hermes, Currys, Woolworth`,
  personal: `
    Benjamin Moore, Ann Taylor, Laura Ashley, Ethan Allen, Eddie Bauer, Tory Burch, Kenneth Cole, Paul Mitchell, Mary Kay,
    Ted Baker, Fred Perry, Ben Sherman, Marc Jacobs, Jimmy Choo, Steve Madden, Donna Karan, Vera Wang,
    Perry Ellis, Nicole Miller, Max Mara, Jo Malone, Bobbi Brown, Harry Winston, David Yurman, Jenny
    Craig, Lane Bryant, Henry Schein, Stella McCartney`,
  companions: `
    store, stores, supermarket, supermarkets, supercenter, outlet, pharmacy, prime, marketplace, jeans,
    fashion, clothing, superstore, jewelers, jewellers, shoes, sneakers, cosmetics, footwear, outfitters,
    redcard`,
})
