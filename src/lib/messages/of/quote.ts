import { zhQuote } from '../quote.zh.ts';
import { addMessages } from '../translate.ts';

addMessages({ quote: zhQuote });
