import { brandTrade } from '../brand-trade.ts'

/** Food, drink, restaurants. */
export const foodBrands = brandTrade('food', {
  distinctive: `
    McDonald's, Burger King, Wendy's Restaurant, KFC, Kentucky Fried Chicken, Taco Bell, Pizza Hut, Domino's Pizza, Papa John's,
    Little Caesars, Starbucks, Dunkin Donuts, Dunkin', Tim Hortons, Costa Coffee, Caffè Nero, Pret A Manger, Greggs, Nando's, Chipotle
    Mexican Grill, Panera, Subway Sandwiches, Jimmy John's Subs, Jersey Mike's, Five Guys, Shake Shack, In-N-Out Burger, Whataburger,
    Chick-fil-A, Popeyes, Arby's, Sonic Drive-In, Dairy Queen, Baskin-Robbins, Ben & Jerry's, Häagen-Dazs, Krispy Kreme, Cinnabon,
    Auntie Anne's, Panda Express, Olive Garden, Red Lobster, Outback Steakhouse, LongHorn Steakhouse, Texas Roadhouse, Applebee's,
    Chili's Grill, TGI Fridays, Ruby Tuesday Restaurant, Buffalo Wild Wings, Hooters, Cheesecake Factory, Cracker Barrel, IHOP, Denny's,
    Waffle House, P.F. Chang's, Hard Rock Cafe, Wagamama, Coca-Cola, Coke Zero, Diet Coke, Pepsi, PepsiCo, Gatorade, Mountain Dew, Dr
    Pepper, Snapple, Tropicana Juice, Red Bull, Monster Energy, Lipton, Nescafé, Nespresso, Nestlé Foods, KitKat, Cadbury, Hershey's
    Chocolate, Mars Incorporated, M&M's, Snickers Bar, Twix, Milky Way Bar, Toblerone, Lindt, Ferrero, Nutella, Haribo, Oreo, Ritz
    Crackers, Nabisco, Mondelez, Kraft Foods, Kraft Heinz, Kellogg's, Corn Flakes Kellogg, Cheerios, General Mills, Quaker Oats, Pillsbury,
    Betty Crocker, Campbell Soup, Campbell's Soup, Del Monte, Dole Food, Chiquita, Green Giant, Birds Eye, Tyson Foods, Perdue Farms, Oscar
    Mayer, Hormel, Spam Classic, Danone, Dannon, Yoplait, Chobani, Philadelphia Cream Cheese, Pringles, Doritos, Cheetos, Frito-Lay, Lay's
    Chips, Ruffles Chips, Wrigley, Orbit Gum, Unilever, Hellmann's, Tabasco, Budweiser, Bud Light, Anheuser-Busch, AB InBev, Heineken,
    Stella Artois, Corona Extra, Guinness, Carlsberg, Miller Lite, Coors, Molson, Jack Daniel's, Jim Beam, Johnnie Walker, Smirnoff,
    Absolut Vodka, Bacardi, Captain Morgan Rum, Diageo, Moët, Dom Pérignon, Evian, Perrier, Sysco, Aramark, Sodexo, Cargill, HelloFresh,
    Blue Apron, Philip Morris, Marlboro, Altria, British American Tobacco, Juul`,
  ordinary: `
    Wendys, Subway, Chipotle, Sonic, Popeyes, Chilis, Dominos, Costa, Mars, Kraft, Heinz, Hershey, Campbell, Quaker, Dole, Tyson, Corona,
    Sprite, Fanta, Coke, Monster, Philadelphia, Tropicana, Nestle, Snickers, Miller, Busch, Wrigley, Kellogg, Spam, Ritz, Camel, Winston,
    Absolut, Jameson, Culvers, Checkers, Greggs, Lays`,
  personal: `
    Evan Williams, Samuel Adams, Jimmy Dean, Sara Lee, Duncan Hines, Robert Mondavi, Charles Shaw, Russell Stover, Marie Callender`,
  companions: `
    restaurant, restaurants, pizza, burger, burgers, sandwiches, coffee, chocolate, soup, foods, beer, brewery, whiskey, whisky, vodka,
    ketchup, cola, cereal, snacks, drive-thru`,
})
