// SPDX-License-Identifier: Apache-2.0

// The query language of Jakarta Persistence 3.2 (chapter 4), and JDQL of Jakarta Data 1.0, which is a part of it that may leave
// out FROM. What JDQL has is marked [JDQL]; a repository may use the rest too.
//
// The grammar is wider than the specification's BNF, which writes a type system into its rules: here there is one kind of
// expression, and what type a value has to be of is checked where the entities are known. Functions are names with arguments;
// which there are is checked when the tree is built, where "did you mean" can be said.
grammar JpqlGrammar;

options {
    caseInsensitive = true;
}

jpqlStatement
    : (query | updateStatement | deleteStatement) EOF
    ;

jdqlStatement // [JDQL]
    : (query | fromless | updateStatement | deleteStatement) EOF
    ;

fromless // [JDQL]
    : selectClause? whereClause? groupByClause? havingClause? orderByClause?
    ;

query // [JDQL] without set operations and parentheses
    : intersection (setOperator intersection)* orderByClause?
    ;

setOperator
    : (UNION | EXCEPT) ALL?
    ;

intersection
    : queryOperand (intersectOperator queryOperand)*
    ;

intersectOperator
    : INTERSECT ALL?
    ;

queryOperand
    : selectQuery
    | LPAREN query RPAREN
    ;

selectQuery // [JDQL] without GROUP BY and HAVING
    : selectClause? fromClause whereClause? groupByClause? havingClause?
    ;

// Clauses

selectClause // [JDQL] paths, or COUNT(THIS), or ID(THIS)
    : SELECT DISTINCT? selectItem (COMMA selectItem)*
    ;

selectItem
    : (expression | construction) alias?
    ;

construction
    : NEW word (DOT word)* LPAREN expression (COMMA expression)* RPAREN
    ;

fromClause // [JDQL] one entity without an alias
    : FROM declaration (COMMA declaration)*
    ;

declaration
    : (range | member) join*
    ;

range
    : reference alias?
    ;

member
    : IN (LPAREN reference RPAREN | reference) alias
    ;

join
    : (INNER | LEFT OUTER?)? JOIN FETCH? reference alias? (ON expression)?
    ;

alias
    : AS (IDENTIFIER | soft)
    | IDENTIFIER
    ;

whereClause // [JDQL]
    : WHERE expression
    ;

groupByClause
    : GROUP BY expression (COMMA expression)*
    ;

havingClause
    : HAVING expression
    ;

orderByClause // [JDQL] without NULLS
    : ORDER BY sortKey (COMMA sortKey)*
    ;

sortKey
    : expression (ASC | DESC)? (NULLS (FIRST | LAST))?
    ;

updateStatement // [JDQL] without an alias
    : UPDATE entityName alias? SET assignment (COMMA assignment)* whereClause?
    ;

assignment
    : path EQUAL expression
    ;

deleteStatement // [JDQL] without an alias
    : DELETE FROM entityName alias? whereClause?
    ;

// Expressions, from the loosest operator to the tightest

expression // [JDQL]
    : conjunction (OR conjunction)*
    ;

conjunction // [JDQL]
    : negation (AND negation)*
    ;

negation // [JDQL]
    : NOT* predicate
    ;

predicate // [JDQL]
    : concatenation condition?
    ;

condition // [JDQL] without EMPTY, MEMBER OF, ALL and ANY
    : comparator (concatenation | quantified)
    | NOT? BETWEEN concatenation AND concatenation
    | NOT? LIKE concatenation (ESCAPE concatenation)?
    | NOT? IN inItems
    | NOT? MEMBER OF? concatenation
    | IS NOT? (NULL | EMPTY)
    ;

comparator // [JDQL]
    : EQUAL
    | NOT_EQUAL
    | LESS
    | LESS_OR_EQUAL
    | GREATER
    | GREATER_OR_EQUAL
    ;

inItems // [JDQL] a list of literals and parameters
    : parameter
    | LPAREN (query | expression (COMMA expression)*) RPAREN
    ;

concatenation // [JDQL]
    : sum (CONCAT sum)*
    ;

sum // [JDQL]
    : product ((PLUS | MINUS) product)*
    ;

product // [JDQL]
    : factor ((STAR | SLASH) factor)*
    ;

factor // [JDQL]
    : (PLUS | MINUS)* primary
    ;

primary
    : literal // [JDQL]
    | parameter // [JDQL]
    | reference // [JDQL] paths, and functions
    | LPAREN (query | expression) RPAREN // [JDQL] without queries
    | caseExpression
    | trim
    | cast
    | extract
    | nativeCall
    | localMoment // [JDQL]
    | exists
    ;

// What may lead to an attribute: names, or a function such as KEY and more names.
reference
    : path
    | (call | treat) (DOT word)*
    ;

path // [JDQL]
    : entityName (DOT word)*
    ;

call // [JDQL] with some functions
    : (IDENTIFIER | LEFT) LPAREN (DISTINCT? expression (COMMA expression)*)? RPAREN
    ;

treat
    : TREAT LPAREN reference AS entityName RPAREN
    ;

trim
    : TRIM LPAREN ((LEADING | TRAILING | BOTH)? (STRING | parameter)? FROM)? expression RPAREN
    ;

cast
    : CAST LPAREN expression AS word RPAREN
    ;

extract
    : EXTRACT LPAREN word FROM expression RPAREN
    ;

nativeCall
    : FUNCTION LPAREN STRING (COMMA expression)* RPAREN
    ;

localMoment // [JDQL]
    : LOCAL word
    ;

exists
    : EXISTS LPAREN query RPAREN
    ;

quantified
    : (ALL | ANY | SOME) LPAREN query RPAREN
    ;

caseExpression
    : CASE operand = expression? branch+ (ELSE otherwise = expression)? END
    ;

branch
    : WHEN test = expression THEN result = expression
    ;

literal // [JDQL] without the braces
    : STRING
    | NUMBER
    | TRUE
    | FALSE
    | NULL
    | LBRACE word STRING RBRACE
    ;

parameter // [JDQL]
    : NAMED
    | POSITIONAL
    ;

// The name of an entity, or of an attribute that a path begins with. [JDQL]
entityName
    : IDENTIFIER
    | soft
    | ORDER
    | GROUP
    ;

// Keywords that cannot be mistaken where a path begins or a name follows AS.
soft
    : ASC
    | DESC
    | EMPTY
    | ESCAPE
    | FETCH
    | FIRST
    | LAST
    | MEMBER
    | NULLS
    | OF
    | OUTER
    | SET
    ;

// Any name behind a dot.
word
    : IDENTIFIER
    | soft
    | ALL | AND | ANY | AS | BETWEEN | BOTH | BY | CASE | CAST | DELETE | DISTINCT | ELSE | END | EXCEPT | EXISTS | EXTRACT | FALSE
    | FROM | FUNCTION | GROUP | HAVING | IN | INNER | INTERSECT | IS | JOIN | LEADING | LEFT | LIKE | LOCAL | NEW | NOT | NULL | ON
    | OR | ORDER | SELECT | SOME | THEN | TRAILING | TREAT | TRIM | TRUE | UNION | UPDATE | WHEN | WHERE
    ;

ALL: 'ALL';
AND: 'AND';
ANY: 'ANY';
AS: 'AS';
ASC: 'ASC';
BETWEEN: 'BETWEEN';
BOTH: 'BOTH';
BY: 'BY';
CASE: 'CASE';
CAST: 'CAST';
DELETE: 'DELETE';
DESC: 'DESC';
DISTINCT: 'DISTINCT';
ELSE: 'ELSE';
EMPTY: 'EMPTY';
END: 'END';
ESCAPE: 'ESCAPE';
EXCEPT: 'EXCEPT';
EXISTS: 'EXISTS';
EXTRACT: 'EXTRACT';
FALSE: 'FALSE';
FETCH: 'FETCH';
FIRST: 'FIRST';
FROM: 'FROM';
FUNCTION: 'FUNCTION';
GROUP: 'GROUP';
HAVING: 'HAVING';
IN: 'IN';
INNER: 'INNER';
INTERSECT: 'INTERSECT';
IS: 'IS';
JOIN: 'JOIN';
LAST: 'LAST';
LEADING: 'LEADING';
LEFT: 'LEFT';
LIKE: 'LIKE';
LOCAL: 'LOCAL';
MEMBER: 'MEMBER';
NEW: 'NEW';
NOT: 'NOT';
NULL: 'NULL';
NULLS: 'NULLS';
OF: 'OF';
ON: 'ON';
OR: 'OR';
ORDER: 'ORDER';
OUTER: 'OUTER';
SELECT: 'SELECT';
SET: 'SET';
SOME: 'SOME';
THEN: 'THEN';
TRAILING: 'TRAILING';
TREAT: 'TREAT';
TRIM: 'TRIM';
TRUE: 'TRUE';
UNION: 'UNION';
UPDATE: 'UPDATE';
WHEN: 'WHEN';
WHERE: 'WHERE';

EQUAL: '=';
NOT_EQUAL: '<>' | '!=';
LESS_OR_EQUAL: '<=';
LESS: '<';
GREATER_OR_EQUAL: '>=';
GREATER: '>';
CONCAT: '||';
PLUS: '+';
MINUS: '-';
STAR: '*';
SLASH: '/';
LPAREN: '(';
RPAREN: ')';
LBRACE: '{';
RBRACE: '}';
COMMA: ',';
DOT: '.';

NAMED: ':' NAME;
POSITIONAL: '?' DIGIT+;
IDENTIFIER: NAME;

NUMBER: (DIGITS ('.' DIGITS?)? | '.' DIGITS) ('E' [+-]? DIGIT+)? ('L' | 'F' | 'D' | 'BI' | 'BD')?;

STRING
    : '\'' (~'\'' | '\'\'')* '\''
    | '"' (~'"' | '""')* '"'
    ;

WHITESPACE: [ \t\r\n\f]+ -> skip;

// What is no token becomes one all the same, so that there is one place where it is refused.
NOT_A_NUMBER: NUMBER PART+;
UNCLOSED
    : '\'' (~'\'' | '\'\'')*
    | '"' (~'"' | '""')*
    ;
STRAY: .;

fragment NAME: START PART*;
// As Java's identifiers (Jakarta Persistence 3.2, 4.4.1). Sets of all letters would be read anew by each JVM that starts.
fragment START: [A-Z_$] | OTHER {Character.isJavaIdentifierStart(_input.LA(-1))}?;
fragment PART: [A-Z_$0-9] | OTHER {Character.isJavaIdentifierPart(_input.LA(-1))}?;
fragment OTHER: ~[\u0000-\u007F];
fragment DIGITS: DIGIT ((DIGIT | '_')* DIGIT)?;
fragment DIGIT: [0-9];
