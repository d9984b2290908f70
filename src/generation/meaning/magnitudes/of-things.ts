const BODIES =
  'person,patient,player,athlete,member,user,employee,visit,vital,encounter,observation,customer,student'

/** Of what is measured or counted: the words of a column; its kind; from, middle, to and step; kinds of table. */
export const MAGNITUDES_OF_THINGS = `
weight;m;48 72 118;${BODIES}
weight lb;m;105 165 260;${BODIES}
weight pound;m;105 165 260;${BODIES}
height;m;150 171 198;${BODIES}
height m;m;1.5 1.71 1.98;${BODIES}
height inch;m;59 67 78;${BODIES}
height in;m;59 67 78;${BODIES}
bmi;m;18 25 39
body mass index;m;18 25 39
body temperature;m;36 36.8 39.6
temperature;m;36 36.8 39.6;${BODIES}
temp;m;36 36.8 39.6;${BODIES}
heart rate;m;52 74 118
pulse;m;52 74 118
systolic;m;95 122 168
diastolic;m;56 77 94
respiratory rate;m;11 16 24
resp rate;m;11 16 24
spo 2;%;91 97 100
oxygen saturation;%;91 97 100
pain score;*;0 3 10
apgar;*;5 8 10
dosage;m;5 100 1000 5
dose;m;5 100 1000 5
glucose;m;70 98 180
cholesterol;m;140 195 280
credit score;*;480 690 840
risk score;*;1 35 100
score;*;20 72 100;exam,test,quiz,assessment,submission,grade,result
grade;*;40 76 100;exam,test,quiz,assessment,submission
gpa;*;2 3.2 4
elo;*;900 1400 2200
csat;*;1 4 5
year of experience;c;0 8 35
year experience;c;0 8 35
experience;c;0 8 35
bedroom;c;1 3 6
bathroom;c;1 2 4
bath;c;1 2 4
floor;c;1 3 20
storey;c;1 3 20
room;c;2 6 40
guest;c;1 2 6
passenger;c;1 2 6
seat;c;2 40 400
capacity;c;4 60 600 2
bed;c;20 180 900
bed count;c;20 180 900
child;c;0 1 5
population;c;800 60000 2000000
headcount;c;3 90 4000
employee;c;3 90 4000
number of employee;c;3 90 4000
employee count;c;3 90 4000
attendance;c;20 900 40000
page;c;24 260 900;book,document,publication,report
number of page;c;24 260 900
page count;c;24 260 900
word count;c;120 900 6000
point;c;0 400 12000 5
loyalty point;c;0 400 12000 5
attempt;c;0 1 4
retry;c;0 1 4
retry count;c;0 1 4
failed login;c;0 1 4
refill;c;0 2 6
dependent;c;0 1 5
credit;c;1 3 6;course,class,subject
credit hour;c;1 3 6
mileage;m;500 60000 220000
odometer;m;500 60000 220000
odometer reading;m;500 60000 220000
mile;m;1 40 900
mpg;m;14 31 58
horsepower;m;60 140 520
engine size;m;0.9 1.8 5
engine cc;m;600 1600 5000
axle count;c;2 2 5
speed;m;5 55 130
wind speed;m;0 4 24
humidity;%;18 58 98
temperature;m;-8 16 34
temp;m;-8 16 34
pressure;m;985 1013 1035;weather,observation,reading,measurement,station
precipitation;m;0 2 60
rainfall;m;0 2 60
altitude;m;0 180 2600
elevation;m;0 180 2600
elev;m;0 180 2600
depth;m;0.5 12 200
ph;m;5.2 6.8 8.4
soil ph;m;5.2 6.5 8
voltage;m;110 228 244
current;m;0.2 6 32
frequency;m;49.9 50 50.1
battery;%;4 70 100
battery level;%;4 70 100
signal strength;m;1 62 100
signal;m;1 62 100
cpu;%;1 34 98
cpu usage;%;1 34 98
memory usage;%;10 55 98
disk usage;%;10 55 98
utilization;%;10 55 98
completeness;%;40 96 100
fps;m;24 30 60
height;m;2 40 220
width;m;2 60 240
length;m;2 80 300
thickness;m;0.1 2 40
diameter;m;0.5 8 120
radius;m;0.5 8 120
weight;m;0.1 3 60
volume;m;0.1 4 80
distance;m;0.5 24 800
area;m;12 110 2500
size;m;12 110 2500;property,apartment,flat,house,room,plot,lot,unit
length;d;62 104 188;film,movie,video,show,episode
runtime;d;62 104 188
rental duration;d;3 5 10
loan duration;d;7 14 28
duration;d;2 32 240
millisecond;d;95000 230000 460000;track,song,audio,recording,playlist
duration;d;95 230 460;track,song,audio,recording
duration second;d;95 230 460;track,song,audio,recording
duration millisecond;d;95000 230000 460000;track,song,audio,recording
byte;y;1800000 5200000 14000000;track,song,audio,recording
timeout;d;5 30 120 5
ttl;d;60 900 86400 60
latency;d;4 120 2500
response time;d;4 120 2500
processing time;d;4 120 2500
lead time;d;1 9 45
term;d;6 24 72 6
term month;d;6 24 72 6
lease term;d;6 12 36 6
lease term month;d;6 12 36 6
warranty;d;6 24 60 6
warranty month;d;6 24 60 6
contract length;d;6 24 48 6
notice period;d;14 30 90
notice period day;d;14 30 90
payment term;d;7 30 90
payment term day;d;7 30 90
net term;d;7 30 90
credit day;d;7 30 90
length of stay;d;1 4 28
length of stay day;d;1 4 28
shelf life;d;10 180 900 10
shelf life day;d;10 180 900 10
vacation day;d;0 18 30
leave day;d;0 18 30
sick day;d;0 3 20
day absent;d;0 3 20
vacation hour;d;0 42 98
sick leave hour;d;20 45 78
sick hour;d;0 24 80
overtime;d;0 4 30
overtime hour;d;0 4 30
hour worked;d;4 38 60
working hour;d;4 38 60
weekly hour;d;10 38 45
kilogram;m;0.1 4 60
salary;a;24000 52000 165000 100
annual salary;a;24000 52000 165000 100
base salary;a;24000 52000 165000 100
expected salary;a;24000 52000 165000 100
monthly salary;a;2000 4200 13000 10
annual income;a;18000 54000 240000 100
yearly income;a;18000 54000 240000 100
income;a;18000 54000 240000 100
wage;a;12 22 70
hourly rate;a;12 32 140
pay rate;a;12 32 140
rate;a;12 32 140;pay,salary,wage,employee,compensation,contractor
bonus;a;100 2500 25000 50
sales quota;a;50000 250000 900000 10000
quota;a;50000 250000 900000 10000
commission;r;0.01 0.03 0.15;employee,salesperson,sales person,agent,broker
sales ytd;a;40000 900000 4500000
sales last year;a;40000 900000 4500000
sale ytd;a;40000 900000 4500000
sale last year;a;40000 900000 4500000
cost ytd;a;20000 400000 2500000
cost last year;a;20000 400000 2500000
budget;a;5000 120000 5000000 500
revenue;a;20000 900000 80000000 1000
annual revenue;a;200000 3500000 400000000 1000
annual sale;a;200000 3500000 400000000 10000
turnover;a;200000 3500000 400000000 1000
profit;a;1000 90000 4000000 100
market value;a;80000 320000 2400000 1000
list price;p;90000 320000 1900000 500;property,listing,house,apartment,real estate
price;p;90000 320000 1900000 500;property,listing,house,apartment,real estate
sale price;p;90000 320000 1900000 500;property,listing,house,apartment,real estate
price;p;6000 24000 90000 50;vehicle,car,truck
rent;a;450 1150 3800 10
monthly rent;a;450 1150 3800 10
price;p;3 12 48;menu item,dish,book,menu
price;p;0.69 0.99 1.99;track,song
unit price;p;0.69 0.99 1.99;track,song
rental rate;p;0.99 3.49 7.99
daily rate;p;20 85 400
nightly rate;p;45 110 600
room rate;p;45 110 600
replacement cost;p;9.99 19.99 34.99
freight;a;2 18 160
freight charge;a;40 320 4200
shipping;a;0 8 45
shipping fee;a;0 8 45
shipping cost;a;0 8 45
delivery fee;a;0 8 45
shipping amount;a;0 8 45
fee;a;1 12 180
late fee;a;2 10 60
processing fee;a;0.5 4 60
tip;a;1 5 40
tip amount;a;1 5 40
fare;a;4 14 90
toll;a;1 5 40
copay;a;10 25 80 5
copay amount;a;10 25 80 5
deductible;a;250 1000 6000 250
premium;a;20 95 1800
coverage;a;10000 150000 1500000 5000
sum insured;a;10000 150000 1500000 5000
coverage limit;a;10000 150000 1500000 5000
loan amount;a;2000 18000 450000 500
principal;a;2000 18000 450000 500
credit limit;a;500 5000 40000 100
deposit;a;100 900 8000 50
security deposit;a;300 1200 6000 50
tuition;a;800 6200 38000 50
scholarship;a;250 2000 20000 50
donation;a;5 50 5000 5
gift;a;5 50 5000 5
mrr;a;20 480 20000
arr;a;240 5800 240000
exchange rate;r;0.2 1.05 9
average rate;r;0.2 1.05 9;currency rate,exchange rate
end of day rate;r;0.2 1.05 9;currency rate,exchange rate
fx rate;r;0.2 1.05 9
reorder level;q;5 25 120 5
reorder point;q;5 25 750 5
safety stock level;q;10 100 1000 10
stock;q;0 60 900
stock quantity;q;0 60 900
unit stock;q;0 60 900
unit in stock;q;0 60 900
inventory level;q;0 60 900
quantity;q;0 120 900;inventory,stock,product inventory,warehouse
minimum quantity;q;1 1 10
minimum order quantity;q;1 2 20
maximum quantity;q;50 100 500 10
maximum order quantity;q;50 100 500 10
minimum stock;q;2 10 60
maximum stock;q;100 300 900 10
`
