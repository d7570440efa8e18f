import env from '@next/env'
import { type Environment, EnvironmentError, readEnvironment } from '@/lib/site/environment'

/** Loads `.env` files and reads the environment; where it is wrong, says so and ends the process. */
export function loadEnvironment(): Environment {
  env.loadEnvConfig(process.cwd(), false, { info: () => {}, error: console.error })
  try {
    return readEnvironment()
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error
    console.error(error.message)
    process.exit(1)
  }
}
