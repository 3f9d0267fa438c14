## Mistakes in a vocabulary file; the line is said apart.
mistake-vocabulary-syntax = this is not TOML: { $word }
mistake-vocabulary-unknown-list = no list is called “{ $word }”
mistake-vocabulary-not-a-list = an entry of “{ $word }” is written under [[{ $word }]]
mistake-vocabulary-unknown-key = there is no key “{ $word }” here
mistake-vocabulary-wrong-type = “{ $word }” does not hold what it should, or is empty
mistake-vocabulary-missing-code = the entry has no code
mistake-vocabulary-missing-label = “{ $word }” has no French name (fr)
mistake-vocabulary-bad-code = the code “{ $word }” must be made of a-z, 0-9 and -, at most 24 characters
mistake-vocabulary-duplicate = the code “{ $word }” stands twice in this list
mistake-vocabulary-missing-topic = the procedure “{ $word }” has no topic
mistake-vocabulary-unknown-topic = no topic has the code “{ $word }”
mistake-vocabulary-unknown-value = this list is closed, “{ $word }” is not in it
