import { zhScope } from '../scope.zh.ts';
import { addMessages } from '../translate.ts';

addMessages({ scope: zhScope });
