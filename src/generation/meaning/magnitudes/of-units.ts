/** Of a unit that ends the name. */
export const MAGNITUDES_OF_UNITS = `
kg;m;0.1 4 60
kilo;m;0.1 4 60
g;m;5 240 1800
gram;m;5 240 1800
mg;m;5 100 1000 5
mcg;m;5 50 500 5
lb;m;0.5 9 150
lbs;m;0.5 9 150
pound;m;0.5 9 150
oz;m;1 12 64
ounce;m;1 12 64
ton;m;0.5 8 40
tonne;m;0.5 8 40
cm;m;2 40 220
mm;m;2 80 900
m;m;1 24 320
meter;m;1 24 320
metre;m;1 24 320
km;m;1 48 900
kilometer;m;1 48 900
mile;m;1 40 600
inch;m;1 14 72
ft;m;2 14 220
foot;m;2 14 220
liter;m;0.2 3 60
litre;m;0.2 3 60
l;m;0.2 3 60
ml;m;5 250 1000 5
gallon;m;0.5 6 60
gal;m;0.5 6 60
cbm;m;0.1 4 60
sqm;m;18 92 640
sqft;m;250 1500 6000 10
square foot;m;250 1500 6000 10
square meter;m;18 92 640
acre;m;0.2 3 90
acreage;m;2 60 900
hectare;m;0.2 5 200
ha;m;0.2 5 200
celsius;m;-8 16 34
c;m;-8 16 34
fahrenheit;m;20 61 96
f;m;20 61 96
millisecond;d;4 120 2500
second;d;2 90 3600
sec;d;2 90 3600
minute;d;2 32 240
minimum;d;2 32 240
min;d;2 32 240
hour;d;1 6 48
day;d;1 14 90
week;d;1 4 26
month;d;1 12 48
mth;d;1 12 48
year;d;1 5 25
kb;y;4 350 9000
mb;c;16 900 16000
gb;c;8 120 2000 4
tb;c;1 4 40
byte;y;2000 240000 9000000
w;m;5 400 2600
watt;m;5 400 2600
kw;m;1 12 160
mw;m;1 40 900
kwh;m;2 280 2600
mwh;m;1 40 900
v;m;110 228 244
volt;m;110 228 244
a;m;0.2 6 32
amp;m;0.2 6 32
mah;c;800 3600 6000 50
hz;m;50 1000 20000
mhz;m;100 1800 5000
ghz;m;1 2.8 5.2
db;m;20 58 110
dbm;m;-110 -72 -40
psi;m;20 36 120
bar;m;1 3 12
kpa;m;80 101 300
hpa;m;985 1013 1035
rpm;m;500 1800 6500
mph;m;5 34 78
kmh;m;5 55 130
kph;m;5 55 130
cc;m;600 1600 5000
lux;m;10 400 20000
ppm;m;1 420 1200
tds;m;50 240 600
percent;%;0 42 100
mmhg;m;60 110 160
bpm;m;52 74 140
`
