import { browserFlags, findBrowser } from '@/scripts/steps/browser'

/** What `test.use` takes for text of twice the size by the browser's own setting: its usual size is 16. */
export const largeText = {
  launchOptions: {
    executablePath: findBrowser(),
    args: [...browserFlags(), '--blink-settings=defaultFontSize=32'],
  },
}
