/** A wrong address below that of the API reference, beside its sidebar. */
export {NotFoundPage as default} from '../../NotFound/Content';
