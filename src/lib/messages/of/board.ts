import { zhBoard } from '../board.zh.ts';
import { addMessages } from '../translate.ts';

addMessages({ board: zhBoard });
