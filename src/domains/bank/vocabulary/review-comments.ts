import { lineList } from './line-list.ts'

/** What a manager writes into a performance review, by rating from 1 (poor) to 5 (outstanding). */
export const reviewComments: Readonly<Record<1 | 2 | 3 | 4 | 5, readonly string[]>> = Object.freeze({
  1: lineList(`
    Goals were missed in every quarter, and the agreed improvement plan was not followed.
    Several customers had to be called back because their requests were never recorded.
    Repeated late arrivals left the counter short of staff on busy days.
    Errors in postings were found by the evening checks almost every week.
    Deadlines passed without notice, and colleagues had to finish the work.
    Did not complete the compulsory training despite two reminders.
    Complaints about tone at the counter were justified after review.
    Work has to be checked line by line before it can leave the team.
    Procedures for cash handling were ignored on two occasions this year.
    Feedback from last year has not led to any visible change.
    Absent from most team meetings, and open tasks were not handed over.
    Performance is well below what the role needs; a formal plan starts next month.`),
  2: lineList(`
    Some goals were met, but the quality of case files varies too much.
    Knows the products, yet often needs help to finish an application on time.
    Response times improved after the summer and then slipped again.
    Handles simple requests well; complex ones are passed on too quickly.
    Notes on customer contacts are short and leave out the next step.
    Two of five targets reached; the others were not planned realistically.
    Should ask for support earlier when the queue grows.
    Accuracy is better than last year but still below the team average.
    Cooperative in person, slow to answer messages from other departments.
    Needs to follow the checklist for identity documents every time.
    The move to the new system was difficult, and backlogs have not been cleared yet.
    With regular coaching the goals for next year should be within reach.`),
  3: lineList(`
    Met the goals that were agreed, with steady quality through the year.
    A reliable member of the team who keeps to deadlines.
    Good knowledge of the fee tariff and explains it in plain words.
    Handled a normal share of the queue and kept files in good order.
    Took on extra shifts during the holiday season when asked.
    Works well alone; could share more of what works with newer colleagues.
    Customer feedback was positive on the whole, without particular highlights.
    Completed all compulsory training on time.
    Adapted to the new account range without difficulty.
    Solid work on applications, with few questions from the second reviewer.
    Targets were reached, mostly in the second half of the year.
    Ready for somewhat larger files in the coming year.`),
  4: lineList(`
    Exceeded most goals and kept error rates among the lowest in the team.
    Customers ask for this colleague by name.
    Trained two new starters, who worked on their own within a month.
    Found and corrected a mistake in the fee calculation before statements went out.
    Complaints were settled quickly and the notes were a model for others.
    Took the lead when the system was down and kept customers informed.
    Shows good judgement on borderline applications and documents the reasons.
    Built useful contacts with operations, which shortened payout times.
    Passed the voluntary certificate with a high score.
    Very good planning; the monthly close was on time throughout the year.
    Suggested a simpler form for address changes that the branch now uses.
    Strong year; more responsibility for the weekly team plan is the next step.`),
  5: lineList(`
    An outstanding year: every goal was exceeded, several of them by far.
    Rebuilt the backlog process and cut waiting times by half.
    Uncovered a pattern of suspicious transfers that others had missed.
    Won back three long-standing customers after a difficult dispute.
    Colleagues from other branches come here for advice on hard cases.
    Led the move to the new system without a single day of delay.
    Highest customer ratings in the region for the second year.
    Coached two colleagues who have since been promoted.
    Not one posting error in the whole year, at one of the busiest counters.
    Wrote the guide on hardship cases that all branches now follow.
    Took over the team for four months and improved every figure.
    Ready for promotion; already works at the next level.`),
})
