import { brandTrade } from '../brand-trade.ts'

/** Food, drink, restaurants. */
export const foodBrands = brandTrade('food', {
  distinctive: `
    McDonald's, Wendy's Restaurant, KFC, Kentucky Fried Chicken, Domino's Pizza, Papa John's, Little
    Caesars, Starbucks, Dunkin Donuts, Dunkin', Tim Hortons, Costa Coffee, Caffè Nero, Pret A Manger,
    Greggs, Nando's, Chipotle Mexican Grill, Panera, Subway Sandwiches, Jimmy John's Subs, Jersey Mike's,
    Shake Shack, In-N-Out Burger, Whataburger, Chick-fil-A, Popeyes, Arby's, Sonic Drive-In,
    Baskin-Robbins, Ben & Jerry's, Häagen-Dazs, Krispy Kreme, Cinnabon, Auntie Anne's, Outback Steakhouse,
    LongHorn Steakhouse, Texas Roadhouse, Applebee's, Chili's Grill, TGI Fridays, Ruby Tuesday Restaurant,
    Buffalo Wild Wings, Hooters, IHOP, Denny's, P.F. Chang's, Wagamama, Coca-Cola, Coke Zero, Pepsi,
    PepsiCo, Gatorade, Dr Pepper, Snapple, Tropicana Juice, Lipton, Nescafé, Nespresso, Nestlé Foods,
    KitKat, Cadbury, Hershey's Chocolate, Mars Incorporated, M&M's, Snickers Bar, Twix, Toblerone, Lindt,
    Ferrero, Nutella, Haribo, Oreo, Ritz Crackers, Nabisco, Mondelez, Kraft Heinz, Kellogg's, Corn Flakes
    Kellogg, Cheerios, Quaker Oats, Pillsbury, Betty Crocker, Campbell Soup, Campbell's Soup, Del Monte,
    Dole Food, Chiquita, Birds Eye, Tyson Foods, Perdue Farms, Oscar Mayer, Hormel, Spam Classic, Danone,
    Dannon, Yoplait, Chobani, Philadelphia Cream Cheese, Pringles, Doritos, Cheetos, Frito-Lay, Lay's
    Chips, Ruffles Chips, Wrigley, Orbit Gum, Unilever, Hellmann's, Tabasco, Budweiser, Bud Light,
    Anheuser-Busch, AB InBev, Heineken, Stella Artois, Corona Extra, Guinness, Carlsberg, Miller Lite,
    Coors, Molson, Jack Daniel's, Jim Beam, Johnnie Walker, Smirnoff, Absolut Vodka, Bacardi, Captain
    Morgan Rum, Diageo, Moët, Dom Pérignon, Evian, Perrier, Sysco, Aramark, Sodexo, Cargill, HelloFresh,
    Philip Morris, Marlboro, Altria, British American Tobacco, Juul`,
  phrases: `
    Burger King, Taco Bell, Pizza Hut, Five Guys, Dairy Queen, Panda Express, Olive Garden, Red Lobster,
    Cheesecake Factory, Cracker Barrel, Waffle House, Hard Rock Cafe, Diet Coke, Mountain Dew, Red Bull,
    Monster Energy, Milky Way Bar, Kraft Foods, General Mills, Green Giant, Blue Apron`,
  ordinary: `
    Wendys, Subway, Chipotle, Sonic, Popeyes, Chilis, Dominos, Costa, Mars, Kraft, Heinz, Hershey,
    Campbell, Quaker, Dole, Tyson, Corona, Sprite, Fanta, Coke, Monster, Philadelphia, Tropicana, Nestle,
    Snickers, Miller, Busch, Wrigley, Kellogg, Spam, Ritz, Camel, Winston, Absolut, Jameson, Culvers,
    Checkers, Greggs, Lays`,
  personal: `
    Evan Williams, Samuel Adams, Jimmy Dean, Sara Lee, Duncan Hines, Robert Mondavi, Charles Shaw, Russell
    Stover, Marie Callender`,
  companions: `
    restaurant, restaurants, pizza, burger, burgers, sandwiches, coffee, chocolate, soup, foods, beer,
    brewery, whiskey, whisky, vodka, ketchup, cola, cereal, snacks, drive-thru`,
})
