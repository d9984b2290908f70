/** What becomes of things, by kind of table or by the word before `status`. */
export const LISTS_OF_STATES = `
order,purchase order,sale order,fulfillment,order header;pending:2|processing:3|shipped:3|delivered:8|cancelled
payment,refund,charge,transaction,transfer,payout;pending|completed:10|failed|refunded
invoice,bill,dunning;draft|sent:3|paid:8|overdue:2|void
shipment,delivery,parcel,shipping,tracking,package;label created|in transit:3|out for delivery|delivered:8|returned
ticket,issue,case,incident,request,complaint,support;open:3|in progress:3|on hold|resolved:4|closed:5
task,todo,project,milestone,work order,maintenance,step;planned:3|in progress:4|blocked|done:7
subscription,plan,membership,contract,policy,lease;trial|active:9|paused|cancelled:2|expired
booking,reservation,appointment,visit,encounter,session,meeting,rental;scheduled:3|confirmed:3|completed:8|cancelled:2|no-show
claim,application,approval,leave,expense,permit,loan application;submitted:2|in review:2|approved:6|rejected:2
loan,account,bank account;active:9|closed:2|blocked
user,member,customer,client,tenant,subscriber,organization,company,supplier,vendor,partner,sim,card;active:9|inactive:2|suspended
employment,employee,staff,worker,doctor;active:9|on leave|terminated:2
student,enrollment,enrolment;enrolled:8|graduated:3|on leave|withdrawn
job,run,task run,import,export,sync,processing,build,deployment,batch,pipeline,workflow;queued|running|succeeded:9|failed:2
message,email,notification,sms,campaign,newsletter;draft|scheduled|sent:8|failed
post,article,page,document,content,listing,course,publication;draft:2|in review|published:8|archived
vehicle,equipment,asset,machine,device,meter,room,table,container,bed;available:6|in use:5|maintenance|retired
property;available:4|under offer|sold:3|rented:3
product,item,inventory,article;active:9|discontinued:2|out of stock
verification,kyc,compliance,check;pending:2|verified:8|failed
visa,residence;citizen:4|permanent resident:3|work permit:2|student visa
lead,opportunity,deal,prospect;new:3|contacted:3|qualified:3|won:2|lost:2
candidate,applicant;new:3|interviewing:3|offered|hired:2|rejected:3
stock;in stock:8|low:2|out of stock
`
