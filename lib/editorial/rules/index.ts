import type { Rule } from '../rule'
import { alternativeTextIsFileName, alternativeTextLength, alternativeTextMissing } from './alternative-text'
import { callToActionHalfFilled, callToActionMissing, callToActionShouting } from './call-to-action'
import { linkDead } from './dead-links'
import { descriptionLength, descriptionMissing, descriptionRepeated } from './descriptions'
import { addressUnsafe, fieldUnknown, toIgnoreUnknown } from './fields'
import { headingBold, headingOfTitle, headingSkipped } from './headings'
import { paragraphLong, textEmpty, textShort, textUnbroken } from './length'
import { linkAbsolute, linkInsecure, linkText } from './links'
import { markupDropped } from './markup'
import { bulletPasted, letterLost, topicsOnOneLine } from './pasted'
import { pictureHeavy, pictureMissing, pictureSmall } from './pictures'
import { episodeWithoutPlayer, kindMisplaced, videoUnclear } from './players'
import { linkPrivate } from './private-links'
import { answerLoose, questionNotation, questionRepeated, questionUnanswered } from './questions'
import { titleLength, titleRepeated } from './titles'
import { topicNearDuplicate, topicWithoutAddress } from './topics'
import { videoMissing, videoUnplayable, videoWithoutPicture } from './videos'

const rulesOfContent: Rule[] = [
  ...[titleLength, titleRepeated],
  ...[descriptionMissing, descriptionLength, descriptionRepeated],
  ...[alternativeTextMissing, alternativeTextIsFileName, alternativeTextLength],
  ...[pictureMissing, pictureSmall, pictureHeavy],
  ...[videoMissing, videoUnplayable, videoWithoutPicture],
  ...[linkDead, linkInsecure, linkText, linkAbsolute, linkPrivate],
  ...[headingOfTitle, headingSkipped, headingBold],
  ...[callToActionMissing, callToActionHalfFilled, callToActionShouting],
  ...[textEmpty, textShort, textUnbroken, paragraphLong],
  ...[markupDropped, bulletPasted, letterLost],
  ...[questionUnanswered, questionRepeated, answerLoose, questionNotation],
  ...[kindMisplaced, videoUnclear, episodeWithoutPlayer],
  ...[topicNearDuplicate, topicWithoutAddress, topicsOnOneLine, fieldUnknown, addressUnsafe],
]

/** Every rule that speaks to editors. */
export const rules: Rule[] = [...rulesOfContent, toIgnoreUnknown(rulesOfContent.map(({ name }) => name))]
