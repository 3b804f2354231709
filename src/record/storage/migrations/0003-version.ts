/** A kind's version is any whole number that its author writes; what one column cannot hold would stop an exchange. */
export const sql = "alter table entity alter column version type int8";
