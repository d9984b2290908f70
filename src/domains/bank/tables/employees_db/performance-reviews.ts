import { date, identity, integer, references, text } from '../../../../core/column.ts'
import { IdManager } from '../../../../core/id-manager.ts'
import { employeeTable } from '../../life/lives.ts'
import { REVIEWS_MAX } from '../../life/staff/reviews.ts'

/** What managers wrote about their people. */
export const performanceReviews = employeeTable({
  schema: 'employees_db',
  name: 'performance_reviews',
  comment: 'Performance reviews: one row per employee and review',
  columns: {
    review_id: identity('Key of the review'),
    employee_id: references('employees_db.employees.employee_id', 'Who is reviewed'),
    review_date: date('Day of the review'),
    reviewer_id: references('employees_db.employees.employee_id', 'Who reviews: the line manager'),
    rating: integer('Overall mark from 1 (poor) to 5 (outstanding)'),
    goals_met: integer('Per cent of the goals of the year, weighted, that were reached'),
    comments: text('What the manager remarked and agreed with the employee'),
  },
  primaryKey: ['review_id'],
  unique: [['employee_id', 'review_date']],
  checks: {
    reviewer_is_another: 'reviewer_id <> employee_id',
    rating_range: 'rating BETWEEN 1 AND 5',
    goals_met_percent: 'goals_met BETWEEN 0 AND 100',
  },
  rows({ employee, world }, emit) {
    world.staff.reviews.reviewsOf(employee).forEach((review, ordinal) => {
      emit({
        review_id: IdManager.number(employee.index, ordinal, REVIEWS_MAX),
        employee_id: employee.id,
        review_date: review.day,
        reviewer_id: world.staff.idOf(review.reviewer),
        rating: review.rating,
        goals_met: review.goalsMet,
        comments: review.comments,
      })
    })
  },
})
