/** Names of columns; the kinds of table they mean this in, where not in all; and the values. */
export const LISTS_OF_THINGS = `
blood type,blood group;;O+:38|A+:34|B+:9|AB+:3|O-:7|A-:6|B-:2|AB-:1
rhesus factor,rh factor;;+:85|-:15
frequency,dosing frequency;prescription,medication,treatment,dosage,medicine;once daily|twice daily|every 8 hours|weekly|as needed
frequency,pay frequency,billing interval,billing cycle,billing period,billing frequency,payment frequency,recurrence,interval,repeat interval,renewal period,schedule type;;monthly:6|weekly:2|quarterly:2|yearly:3
route,administration route,route of administration;prescription,medication,treatment,medicine,dosage,drug;oral:6|topical:2|intravenous:2|inhaled
dosage,dose,strength;prescription,medication,treatment,medicine,drug;5 mg|10 mg|20 mg|50 mg|100 mg|250 mg|500 mg
drug,drug name,medication,medication name,medicine,medicine name,generic name,active ingredient;;Ibuprofen|Paracetamol|Amoxicillin|Metformin|Atorvastatin|Omeprazole|Lisinopril|Salbutamol|Sertraline|Cetirizine
name,generic name;drug,medication,medicine;Ibuprofen|Paracetamol|Amoxicillin|Metformin|Atorvastatin|Omeprazole|Lisinopril|Salbutamol|Sertraline|Cetirizine
allergy,allergies,allergen,known allergy;;none:6|pollen|penicillin|peanuts|latex|house dust
diagnosis,diagnosis name,medical condition,primary diagnosis,diagnosis description,final diagnosis;;Hypertension|Type 2 diabetes|Asthma|Migraine|Seasonal allergy|Lower back pain|Bronchitis|Wrist fracture|Gastritis|Iron deficiency
diagnosis code,icd,icd code,icd 10,icd 10 code,dx code;;I10|E11.9|J45.909|G43.909|M54.5|J20.9|R51|K21.9|N39.0|Z00.0
specialty,speciality,specialization,specialisation,medical specialty;doctor,physician,provider,clinician,surgeon,staff,practitioner,appointment,visit,patient,referral;Cardiology|Dermatology|Family Medicine|Neurology|Orthopedics|Pediatrics|Psychiatry|Radiology|General Surgery
symptom;;headache|fever|cough|fatigue|dizziness|back pain|nausea|rash
anesthesia type,anaesthesia type;;general|local|regional|sedation
laterality,body side;;left|right|bilateral
admission type,encounter type,visit type,appointment type,patient class;;routine:4|urgent:2|emergency:2|follow-up:3
discharge disposition,disposition;;home:7|home care|rehabilitation|transferred
relationship,relation,emergency contact relationship,emergency contact relation,relation to patient,relationship to patient,kinship,next of kin relationship,relationship type;;spouse:4|parent:3|sibling:2|child:2|friend:2|partner:2
religion,faith;;none|Buddhist|Christian|Hindu|Jewish|Muslim|other
education,education level,highest education,degree,degree type,qualification;;High School:3|Diploma:2|Bachelor:4|Master:3|Doctorate
employment type,contract type,employee type,job type,work type;;full-time:6|part-time:3|contract:2|temporary|intern
employee class,exempt status;;exempt|non-exempt
leave type,absence type,time off type;;vacation:5|sick:3|unpaid|parental
semester,term name,academic term,season,term;course,enrollment,enrolment,class,semester,grade,student,section,registration,schedule,crop,planting,product,collection;Spring|Summer|Autumn|Winter
semester,season;;Spring|Summer|Autumn|Winter
letter grade,final grade,grade letter;;A:3|B:4|C:3|D|F
subject,subject name;class,lesson,teacher,exam,tutor,subject,course,curriculum,grade;Mathematics|Physics|Chemistry|Biology|History|Geography|Literature|Music|Art|Computer Science
name;subject;Mathematics|Physics|Chemistry|Biology|History|Geography|Literature|Music|Art|Computer Science
shift,shift name,work shift;;Day|Evening|Night
name;shift;Day|Evening|Night
genre,genre name,music genre;;Rock|Jazz|Classical|Folk|Electronic|Drama|Comedy|Documentary|Adventure|Mystery
name;genre;Rock|Jazz|Classical|Folk|Electronic|Drama|Comedy|Documentary|Adventure|Mystery
media format,recording format,disc format,format;album,track,film,movie,recording,book,media,video;Digital|Disc|Vinyl|Paperback|Hardcover|Stream
name;media type,media format,mediatype;Audio file|Video file|Compact disc|Vinyl record|Digital download|Stream
fuel,fuel type;;petrol:5|diesel:4|hybrid:2|electric:3
transmission,transmission type,gearbox;;manual|automatic
body type,body style;vehicle,car;sedan|hatchback|estate|van|coupe
vehicle type,vehicle class;;car:5|van:2|truck:2|motorcycle|bus
drive type,drivetrain;;front|rear|all-wheel
property type,home type,dwelling type,building type;;house:4|apartment:5|studio|office|townhouse:2
zoning,zoning code,land use;;residential:5|commercial:2|industrial|mixed use|agricultural
room type;;single:3|double:5|twin:2|suite
address type;;home:5|work:2|billing:2|shipping:2
name;address type;Home|Work|Billing|Shipping|Main Office|Archive
phone type,phone number type,contact number type;;mobile:6|home:2|work:3
name;phone number type,phone type;Mobile|Home|Work
name;contact type;Sales|Purchasing|Accounting|Owner|Marketing|Support
document type,doc type;;invoice|contract|report|letter|statement
id type,identity document type,identification type;;passport|identity card|driving licence
customer type,client type,party type,payer type;;individual:6|business:3
transaction type,txn type,trans type;;purchase:5|refund|transfer:2|fee|deposit:2|withdrawal:2
movement type,stock movement type;;receipt|issue|transfer|adjustment
entry type,debit credit,debit credit indicator,dr cr;;debit|credit
event type,activity type,action type;;created:4|updated:4|viewed:5|deleted|exported
action,operation;audit,log,history,event,change,activity;create:3|update:5|delete|login:3
notification type,message type,communication type;;email:5|sms:3|push:3
ticket type,issue type,request type,case type;;question:4|incident:3|request:3|complaint
user type,user role,role,role name,access level,permission level;user,member,account,team,tenant,access,membership,organization,workspace,invitation,session,permission,login;admin|editor:3|member:5|viewer:4
name;role,user role,permission group;Administrator|Editor|Member|Viewer|Billing|Support|Auditor
plan,plan name,subscription plan,pricing plan,subscription tier,plan type,package name;subscription,tenant,account,customer,organization,plan,workspace,invoice,pricing,user;Free:3|Starter:4|Team:3|Business:2|Enterprise
name;plan,subscription plan,pricing plan,tier;Free|Starter|Team|Business|Enterprise
plan code,plan key;;free:3|starter:4|team:3|business:2|enterprise
account type;account,bank account,transaction;checking:5|savings:4|business:2|joint
loan type;;personal|mortgage|vehicle|student|business
insurance type,policy type,coverage type,product line;policy,claim,coverage,insurance,quote;vehicle:4|home:3|life:2|health:2|travel
cause of loss,loss type,claim type;;water damage|fire|theft|collision|storm|liability
incident type;;equipment|safety|quality|security|other
shipping method,ship method,delivery method,ship mode,shipping service,carrier service,delivery type,delivery option;;Standard:6|Express:3|Overnight|Economy:2|Pickup:2
service level;shipment,order,delivery,shipping,parcel;Standard:6|Express:3|Overnight|Economy:2
name;ship method,shipping method,delivery method,ship mode;Standard|Express|Overnight|Economy|Freight|Pickup
incoterm,inco terms,trade term;;EXW|FCA|FOB|CIF|CIP|DAP|DDP
freight class;;50|55|60|70|85|100|125
container type,iso type;;20GP|40GP|40HC|20RF|45HC
package type,packaging,packing type,packaging type;;box:5|pallet:2|envelope:2|crate|tube
payment term,payment condition;;Net 15|Net 30:5|Net 60:2|Due on receipt:2|Prepaid
payment term code;;N15|N30|N60|COD
decline code,failure code;payment,charge,transaction,invoice;insufficient_funds|card_expired|do_not_honor|limit_exceeded
price type,price level;;retail:5|wholesale:2|promotional
sales reason,sale reason;;Price|Quality|Recommendation|Advertisement|Promotion
name;sale reason;Price|Quality|Recommendation|Advertisement|Promotion|Review|Demonstration|Other
reason type;;Marketing|Promotion|Other
name;scrap reason;Wrong colour|Handling damage|Paint fault|Drill size wrong|Trim too long|Seat misaligned|Weld defect
name;unit,unit measure,unit of measure;Piece|Box|Kilogram|Gram|Litre|Metre|Centimetre|Pair|Set|Dozen
name;location,stock location,storage location;Main Warehouse|North Hall|South Hall|Paint Shop|Final Assembly|Tool Store|Loading Dock|Finished Goods Store
name;warehouse;Main Warehouse|North Depot|South Depot|Harbor Depot|Airport Hub|Returns Center
name,description;payment method,payment type;Card|Cash|Bank transfer|Invoice|Direct debit|Voucher
name;priority,severity;Low|Medium|High|Urgent
name;order status,ship status,status;Open|In progress|On hold|Completed|Cancelled
condition,item condition,product condition,vehicle condition;product,item,vehicle,listing,asset,book,inventory,equipment;new:4|like new:3|used:4|refurbished
visibility,privacy,access;;public:5|private:4|internal:2
environment,deploy environment;;production:4|staging:2|development:3
result,outcome,inspection result,test result,check result;;passed:7|failed:2|pending
sentiment;;positive:5|neutral:3|negative:2
direction;call,message,email,transaction,communication,traffic;inbound|outbound
interview stage,candidate stage,application stage,hiring stage,recruiting stage;;screening:4|interview:4|assessment:2|offer|hired
deal stage,opportunity stage,sales stage,lead stage;;new:3|qualified:3|proposal:2|won:2|lost:2
stage;lead,opportunity,deal,prospect;new:3|qualified:3|proposal:2|won:2|lost:2
stage;candidate,application,applicant,interview;screening:4|interview:4|assessment:2|offer|hired
lifecycle stage,customer stage;;trial:3|onboarding:2|active:6|at risk|churned
stage,phase,project phase,project stage;;planning|design|delivery|review|closed
customer segment,segment,market segment;customer,client,account,company,organization,lead;consumer:5|small business:3|enterprise:2
aspect,orientation;;portrait|landscape
weather,weather condition,sky;;sunny:4|cloudy:4|rain:3|snow|fog
cuisine,cuisine type;;Italian|Mexican|Indian|Japanese|French|Thai|Greek
meal type,course type;;breakfast|lunch|dinner|snack
species;pet,animal,patient;dog:4|cat:4|rabbit|bird|horse
crop,crop type,crop name;;wheat:4|maize:3|barley:2|potatoes:2|soybeans|rapeseed
soil type;;clay|loam|sand|silt|peat
sport,sport name,sport type;;football|basketball|tennis|swimming|cycling|athletics
gift type,donation type;;one-time:5|monthly:4|in memory
question type;;single choice|multiple choice|open|scale
device class;;phone:6|tablet:2|desktop:5
read type,reading type;;actual:7|estimated:2
abc class,abc code,abc classification;;A:2|B:3|C:5
abnormal flag,result flag;;N:7|H:2|L:2
customer group,price group,debtor group;;A|B|C
class;product;H|M|L
style,gender style;product;U|W|M
credit rating,rating;company,supplier,vendor,borrower,debtor;A:3|B:4|C:2|D
`
