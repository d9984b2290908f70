import { brandTrade } from '../brand-trade.ts'

/** Training firms, certificates, universities, awarding bodies. */
export const trainingBrands = brandTrade('training', {
  distinctive: `
    Coursera, Udemy, edX, Udacity, Pluralsight, LinkedIn Learning, Lynda.com, Skillshare, MasterClass,
    Duolingo, Rosetta Stone, Codecademy, DataCamp, FranklinCovey, Franklin Covey, Dale Carnegie,
    Toastmasters, Kaplan Test Prep, Berlitz, ACAMS, CAMS Certified, CFA Institute, CFA Charter, FINRA,
    ACFE, CPA Canada, AICPA, ACCA, CIMA, ISACA, CISA Certified, CISM Certified, CISSP, CompTIA, ISC2, PMP
    Certification, PRINCE2, ITIL, Scrum.org, Six Sigma Academy, SHRM, CIPD, AWS Certified, Cisco
    Certified, CCNA, TOEFL, IELTS, GMAT, LSAT, Kumon, Sylvan Learning, Huntington Learning, University of
    Phoenix, DeVry, Harvard, Harvard Business School, Yale University, Princeton University, Stanford
    University, MIT Sloan, Massachusetts Institute of Technology, Caltech, Cornell University, Dartmouth
    College, University of Pennsylvania, Wharton School, Johns Hopkins, UCLA, UC Berkeley, Oxford
    University, University of Oxford, Cambridge University, University of Cambridge, London School of
    Economics, Sorbonne, INSEAD, HEC Paris, IESE, ETH Zurich, McGill, University of Toronto, Tsinghua,
    Blackboard Learn, Instructure, Pearson Education, McGraw-Hill, Cengage, Houghton Mifflin, Scholastic,
    Chegg, Gallup, Myers-Briggs, Kirkpatrick Partners, SkillSoft, Cornerstone OnDemand, KnowBe4, SANS
    Institute, EC-Council, Wolfsberg Group, Thomson Reuters, Wolters Kluwer`,
  phrases: `
    Khan Academy, General Assembly, Princeton Review, Wall Street English, Certified Fraud Examiner,
    Project Management Institute, Scrum Alliance, Microsoft Certified, Phoenix University, Columbia
    University, Brown University, Duke University, Northwestern University, New York University, Imperial
    College London`,
  ordinary: `
    Yale, Princeton, Stanford, Cornell, Wharton, Duke, Columbia, Dartmouth, Oxford, Cambridge, Kaplan,
    Pearson, Berkeley`,
  companions: 'university, certified, certification, mba, institute, academy',
})
