import { databaseFacts, factLines } from '../../interfaces/cli/database/fact-lines.ts'
import { DatabaseCommand } from '../../interfaces/cli/database-command.ts'
import { databaseFlag } from '../../interfaces/cli/database-flags.ts'
import { type DatabaseSurvey, surveyDatabase } from '../../services/database/survey-database.ts'

export default class DbInfo extends DatabaseCommand {
  static override summary = 'describe a database and its server: version, size, encoding, settings'
  static override examples = ['<%= config.bin %> db info', '<%= config.bin %> db info --database loans_db']
  static override flags = { ...databaseFlag }

  override async run(): Promise<DatabaseSurvey> {
    const { flags } = await this.parse(DbInfo)
    const survey = await surveyDatabase(await this.findTarget(flags), flags.database)
    this.log(factLines(databaseFacts(survey), this.screen.colors))
    return survey
  }
}
