/** A country, its regions and some of their cities: enough for rows in which they agree. */
export interface Country {
  readonly name: string
  readonly code: string
  readonly code3: string
  readonly currency: string
  readonly locale: string
  readonly language: string
  readonly demonym: string
  readonly timezone: string
  /** Digits `#` and letters `?` of a postcode. */
  readonly postcode: string
  /** Digits of a telephone number, from ranges kept for fiction where there are any. */
  readonly phone: string
  readonly cities: readonly City[]
}

export interface City {
  readonly name: string
  readonly region: string
  readonly regionCode: string
  /** Degrees, of about the middle. */
  readonly latitude: number
  readonly longitude: number
}

/** One country a line: names and codes; then its cities, as name, region, region code, latitude, longitude. */
const LINES = `
United States;US;USA;USD;en-US;English;American;America/New_York;#####;+1 ### 555 01##;Springfield,Illinois,IL,39.8,-89.6/Columbus,Ohio,OH,40,-83/Austin,Texas,TX,30.3,-97.7/Portland,Oregon,OR,45.5,-122.7/Madison,Wisconsin,WI,43.1,-89.4/Salem,Massachusetts,MA,42.5,-70.9
Canada;CA;CAN;CAD;en-CA;English;Canadian;America/Toronto;?#? #?#;+1 ### 555 01##;Toronto,Ontario,ON,43.7,-79.4/Calgary,Alberta,AB,51,-114.1/Halifax,Nova Scotia,NS,44.6,-63.6
United Kingdom;GB;GBR;GBP;en-GB;English;British;Europe/London;??# #??;+44 1632 96####;Leeds,England,ENG,53.8,-1.5/Cardiff,Wales,WLS,51.5,-3.2/Dundee,Scotland,SCT,56.5,-3
Germany;DE;DEU;EUR;de-DE;German;German;Europe/Berlin;#####;+49 30 23125 ###;Hamburg,Hamburg,HH,53.6,10/Leipzig,Saxony,SN,51.3,12.4/Kassel,Hesse,HE,51.3,9.5
France;FR;FRA;EUR;fr-FR;French;French;Europe/Paris;#####;+33 1 99 00 ## ##;Lyon,Auvergne-Rhone-Alpes,ARA,45.8,4.8/Nantes,Pays de la Loire,PDL,47.2,-1.6/Lille,Hauts-de-France,HDF,50.6,3.1
Spain;ES;ESP;EUR;es-ES;Spanish;Spanish;Europe/Madrid;#####;+34 900 ### ###;Sevilla,Andalusia,AN,37.4,-6/Zaragoza,Aragon,AR,41.6,-0.9/Bilbao,Basque Country,PV,43.3,-2.9
Italy;IT;ITA;EUR;it-IT;Italian;Italian;Europe/Rome;#####;+39 06 9999 ####;Torino,Piedmont,TO,45.1,7.7/Bologna,Emilia-Romagna,BO,44.5,11.3/Bari,Apulia,BA,41.1,16.9
Netherlands;NL;NLD;EUR;nl-NL;Dutch;Dutch;Europe/Amsterdam;#### ??;+31 85 9999 ###;Utrecht,Utrecht,UT,52.1,5.1/Groningen,Groningen,GR,53.2,6.6/Breda,North Brabant,NB,51.6,4.8
Belgium;BE;BEL;EUR;nl-BE;Dutch;Belgian;Europe/Brussels;####;+32 460 00 ## ##;Gent,Flanders,VLG,51.1,3.7/Namur,Wallonia,WAL,50.5,4.9
Switzerland;CH;CHE;CHF;de-CH;German;Swiss;Europe/Zurich;####;+41 44 000 ## ##;Bern,Bern,BE,46.9,7.4/Luzern,Luzern,LU,47.1,8.3/Lausanne,Vaud,VD,46.5,6.6
Austria;AT;AUT;EUR;de-AT;German;Austrian;Europe/Vienna;####;+43 1 9999 ###;Graz,Styria,ST,47.1,15.4/Linz,Upper Austria,OO,48.3,14.3
Poland;PL;POL;PLN;pl-PL;Polish;Polish;Europe/Warsaw;##-###;+48 22 999 ## ##;Krakow,Lesser Poland,MA,50.1,19.9/Gdansk,Pomerania,PM,54.4,18.6
Sweden;SE;SWE;SEK;sv-SE;Swedish;Swedish;Europe/Stockholm;### ##;+46 31 390 06 ##;Uppsala,Uppsala,C,59.9,17.6/Malmo,Skane,M,55.6,13
Norway;NO;NOR;NOK;nb-NO;Norwegian;Norwegian;Europe/Oslo;####;+47 99 99 ## ##;Bergen,Vestland,46,60.4,5.3/Trondheim,Trondelag,50,63.4,10.4
Denmark;DK;DNK;DKK;da-DK;Danish;Danish;Europe/Copenhagen;####;+45 00 00 ## ##;Aarhus,Central Denmark,82,56.2,10.2/Odense,Southern Denmark,83,55.4,10.4
Finland;FI;FIN;EUR;fi-FI;Finnish;Finnish;Europe/Helsinki;#####;+358 9 999 ###;Turku,Southwest Finland,19,60.5,22.3/Oulu,North Ostrobothnia,14,65,25.5
Ireland;IE;IRL;EUR;en-IE;English;Irish;Europe/Dublin;?## ??##;+353 20 910 ####;Cork,Munster,M,51.9,-8.5/Galway,Connacht,C,53.3,-9.1
Portugal;PT;PRT;EUR;pt-PT;Portuguese;Portuguese;Europe/Lisbon;####-###;+351 21 000 ####;Porto,Porto,13,41.2,-8.6/Coimbra,Coimbra,06,40.2,-8.4
Australia;AU;AUS;AUD;en-AU;English;Australian;Australia/Sydney;####;+61 2 5550 ####;Geelong,Victoria,VIC,-38.1,144.4/Cairns,Queensland,QLD,-16.9,145.8/Perth,Western Australia,WA,-31.9,115.9
New Zealand;NZ;NZL;NZD;en-NZ;English;New Zealander;Pacific/Auckland;####;+64 9 999 ####;Hamilton,Waikato,WKO,-37.8,175.3/Nelson,Nelson,NSN,-41.3,173.3
Japan;JP;JPN;JPY;ja-JP;Japanese;Japanese;Asia/Tokyo;###-####;+81 3 9999 ####;Sapporo,Hokkaido,01,43.1,141.4/Kobe,Hyogo,28,34.7,135.2
India;IN;IND;INR;en-IN;Hindi;Indian;Asia/Kolkata;######;+91 99999 0####;Pune,Maharashtra,MH,18.5,73.9/Jaipur,Rajasthan,RJ,26.9,75.8
Brazil;BR;BRA;BRL;pt-BR;Portuguese;Brazilian;America/Sao_Paulo;#####-###;+55 11 9999 0####;Recife,Pernambuco,PE,-8.1,-34.9/Curitiba,Parana,PR,-25.4,-49.3
Mexico;MX;MEX;MXN;es-MX;Spanish;Mexican;America/Mexico_City;#####;+52 55 9999 ####;Puebla,Puebla,PUE,19,-98.2/Merida,Yucatan,YUC,21,-89.6
South Africa;ZA;ZAF;ZAR;en-ZA;English;South African;Africa/Johannesburg;####;+27 10 999 ####;Durban,KwaZulu-Natal,KZN,-29.9,31/Bloemfontein,Free State,FS,-29.1,26.2
Kenya;KE;KEN;KES;en-KE;Swahili;Kenyan;Africa/Nairobi;#####;+254 20 999 ####;Mombasa,Mombasa,01,-4.1,39.7/Kisumu,Kisumu,42,-0.1,34.8
`

/** Countries of the rows, the first one likelier than the others. */
export const COUNTRIES: readonly Country[] = LINES.trim().split('\n').map(countryOf)

function countryOf(line: string): Country {
  const [name = '', code = '', code3 = '', currency = '', locale = '', language = '', demonym = '', ...rest] =
    line.split(';')
  const [timezone = '', postcode = '', phone = '', cities = ''] = rest
  return {
    name,
    code,
    code3,
    currency,
    locale,
    language,
    demonym,
    timezone,
    postcode,
    phone,
    cities: cities.split('/').map(cityOf),
  }
}

function cityOf(text: string): City {
  const [name = '', region = '', regionCode = '', latitude = '', longitude = ''] = text.split(',')
  return { name, region, regionCode, latitude: Number(latitude), longitude: Number(longitude) }
}
