import { brandTrade } from '../brand-trade.ts'

/** Training firms, certificates, universities, awarding bodies. */
export const trainingBrands = brandTrade('training', {
  distinctive: `
    Coursera, Udemy, edX, Udacity, Pluralsight, LinkedIn Learning, Lynda.com, Skillshare, Khan Academy, MasterClass, Duolingo, Rosetta
    Stone, Codecademy, DataCamp, General Assembly, FranklinCovey, Franklin Covey, Dale Carnegie, Toastmasters, Kaplan Test Prep, Princeton
    Review, Berlitz, Wall Street English, ACAMS, CAMS Certified, CFA Institute, CFA Charter, FINRA, ACFE, Certified Fraud Examiner, CPA
    Canada, AICPA, ACCA, CIMA, ISACA, CISA Certified, CISM Certified, CISSP, CompTIA, ISC2, PMP Certification, Project Management Institute,
    PRINCE2, ITIL, Scrum Alliance, Scrum.org, Six Sigma Academy, SHRM, CIPD, AWS Certified, Microsoft Certified, Cisco Certified, CCNA,
    TOEFL, IELTS, GMAT, LSAT, Kumon, Sylvan Learning, Huntington Learning, Phoenix University, University of Phoenix, DeVry, Harvard,
    Harvard Business School, Yale University, Princeton University, Stanford University, MIT Sloan, Massachusetts Institute of
    Technology, Caltech, Columbia University, Cornell University, Brown University, Dartmouth College, University of Pennsylvania, Wharton
    School, Duke University, Northwestern University, Johns Hopkins, UCLA, UC Berkeley, New York University, Oxford University, University
    of Oxford, Cambridge University, University of Cambridge, London School of Economics, Imperial College London, Sorbonne, INSEAD, HEC
    Paris, IESE, ETH Zurich, McGill, University of Toronto, Tsinghua, Blackboard Learn, Instructure, Pearson Education, McGraw-Hill,
    Cengage, Houghton Mifflin, Scholastic, Chegg, Gallup, Myers-Briggs, Kirkpatrick Partners, SkillSoft, Cornerstone OnDemand, KnowBe4,
    SANS Institute, EC-Council, Wolfsberg Group, Thomson Reuters, Wolters Kluwer`,
  ordinary: 'Yale, Princeton, Stanford, Cornell, Wharton, Duke, Columbia, Dartmouth, Oxford, Cambridge, Kaplan, Pearson, Berkeley',
  companions: 'university, certified, certification, mba, institute, academy',
})
