/**
 * Addresses that everyone knows: seats of heads of state and government, landmarks, headquarters, and homes
 * out of films and books. Case, accents, punctuation and abbreviated street words make no difference.
 */
export const famousAddresses: readonly string[] = `
1600 Pennsylvania Avenue
1651 Pennsylvania Avenue
935 Pennsylvania Avenue
950 Pennsylvania Avenue
1500 Pennsylvania Avenue
1 Observatory Circle
Number One Observatory Circle
10 Downing Street
11 Downing Street
Downing Street 10
Buckingham Palace
Windsor Castle
Kensington Palace
Palace of Westminster
Threadneedle Street
221B Baker Street
221 Baker Street
4 Privet Drive
12 Grimmauld Place
32 Windsor Gardens
17 Cherry Tree Lane
62 West Wallaby Street
42 Wallaby Way
24 Sussex Drive
1 Sussex Drive
Rideau Hall
55 Rue du Faubourg Saint-Honoré
Palais de l'Élysée
57 Rue de Varenne
5 Avenue Anatole France
36 Quai des Orfèvres
Willy-Brandt-Straße 1
Platz der Republik 1
Spreeweg 1
Sonnemannstraße 20
Palazzo del Quirinale
Palazzo Chigi
Palacio de la Moncloa
Palacio de la Zarzuela
Apostolic Palace
Kremlin
7 Lok Kalyan Marg
7 Race Course Road
Rashtrapati Bhavan
5 Adelaide Avenue
Kirribilli House
2-3-1 Nagatacho
Balcarce 50
Palácio da Alvorada
Blue House Seoul
Zhongnanhai
1 First Street NE
1000 Defense Pentagon
1400 Defense Pentagon
405 East 42nd Street
760 United Nations Plaza
350 Fifth Avenue
350 5th Avenue
20 West 34th Street
405 Lexington Avenue
725 Fifth Avenue
725 5th Avenue
721 Fifth Avenue
285 Fulton Street
1 World Trade Center
30 Rockefeller Plaza
11 Wall Street
40 Wall Street
33 Liberty Street
2051 Constitution Avenue
200 West Street
270 Park Avenue
383 Madison Avenue
388 Greenwich Street
420 Montgomery Street
100 North Tryon Street
233 South Wacker Drive
1100 South Ocean Boulevard
Mar-a-Lago
3764 Elvis Presley Boulevard
Neverland Ranch
4059 Mount Lee Drive
1060 West Addison Street
4 Jersey Street
1313 Disneyland Drive
1 Infinite Loop
1 Apple Park Way
1600 Amphitheatre Parkway
1 Hacker Way
1 Microsoft Way
410 Terry Avenue
1355 Market Street
3500 Deer Creek Road
1 Tesla Road
1 Rocket Road
1 New Orchard Road
702 SW 8th Street
742 Evergreen Terrace
124 Conch Street
31 Spooner Street
123 Sesame Street
Sesame Street
1313 Mockingbird Lane
1313 Webfoot Walk
0001 Cemetery Lane
1007 Mountain Drive
344 Clinton Street
20 Ingram Street
890 Fifth Avenue
177A Bleecker Street
1407 Graymalkin Lane
10880 Malibu Point
308 Negra Arroyo Lane
3828 Piermont Drive
9809 Margo Street
1630 Revello Drive
1329 Prescott Street
112 Ocean Avenue
1428 Elm Street
4616 Melrose Place
1164 Morning Glory Circle
518 Crestview Drive
4222 Clinton Way
328 Chauncey Street
704 Hauser Street
2311 North Los Robles Avenue
129 West 81st Street
90 Bedford Street
495 Grove Street
698 Candlewood Lane
9764 Jeopardy Lane
1882 Gerard Street
671 Lincoln Avenue
263 Prinsengracht
Prinsengracht 263
Bag End
Abbey Road 3
3 Abbey Road
Champ de Mars
Pariser Platz
`
  .split('\n')
  .filter((line) => line !== '')
