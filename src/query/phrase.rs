//! Finding phrases: the letters of whole words one after the other, so that hyphens and spaces make no difference.

use super::affix_key::{AffixKey, AffixMask};
use super::inverted_index::{FieldSet, InvertedIndex, NAME, OWN, Posting, Token, Tokens};
use super::record_set::{RecordSet, all_records};
use super::term::Term;

/// How many bytes of a phrase are looked up word by word, to find the records that may hold it.
const MAX_LOOKED_UP: usize = 40;

/// For each byte of a phrase that a word can begin at: how many bytes of the phrase each word of the dictionary covers
/// from there, by number; 0 where the phrase does not go on with that word.
type Steps = Vec<Option<Vec<u8>>>;

/// The postings of a phrase, by record.
///
/// Tokens are read only of records that hold, word by word, all that the phrase can be made of; and a phrase that one
/// word covers is found by the postings of that word.
pub(super) fn postings(index: &InvertedIndex, term: &Term) -> Vec<Posting> {
    let records = index.record_count();
    let text = term.text.as_str();
    let end = text.len().min(MAX_LOOKED_UP);
    let mut found: Vec<FieldSet> = vec![0; records];
    let mut steps: Steps = vec![None; end];
    // For each byte the records whose words cover the phrase up to there, each word somewhere in the record.
    let mut covered: Vec<Option<RecordSet>> = vec![None; end + 1];
    covered[0] = Some(all_records(records));
    for at in 0..end {
        let Some(before) = covered[at].take() else { continue };
        let mut step = vec![0u8; index.ends.len()];
        let rest = &text[at..];
        for word in index.words_sharing_affix(AffixKey::of_prefix(rest), AffixMask::FIRST_BYTE) {
            if !term.continues_with(rest, word.text) {
                continue;
            }
            let is_whole = at == 0 && word.text.len() >= text.len();
            let reached = end.min(at + word.text.len());
            if !is_whole {
                step[word.number as usize] = (reached - at) as u8;
            }
            for posting in word.postings {
                let (record, fields) = (posting.record(), posting.fields() & (OWN | NAME));
                if is_whole {
                    found[record] |= fields;
                } else if fields > 0 && before.contains(record) {
                    covered[reached].get_or_insert_with(|| RecordSet::with_capacity(records)).insert(record);
                }
            }
        }
        steps[at] = Some(step);
    }
    let candidates = covered.pop().flatten().unwrap_or_default();
    for record in candidates.ones() {
        found[record] |= fields_with_phrase(index, term, &steps, index.tokens(record));
    }
    let fields = found.into_iter().enumerate().filter(|(_, fields)| *fields > 0);
    fields.map(|(record, fields)| Posting::new(record, fields)).collect()
}

/// The fields of a record in which words one after the other make the phrase.
fn fields_with_phrase(index: &InvertedIndex, term: &Term, steps: &Steps, mut tokens: Tokens<'_>) -> FieldSet {
    let Some(Some(first_step)) = steps.first() else { return 0 };
    let (mut field, mut found) = (0, 0);
    while let Some(token) = tokens.next() {
        let first = match token {
            Token::Field(next) => {
                field = next;
                continue;
            }
            Token::Word(first) => first,
        };
        let mut reached = usize::from(first_step[first as usize]);
        if reached == 0 || found & field != 0 {
            continue;
        }
        let mut rest = tokens.clone();
        while reached < steps.len() {
            let (Some(Token::Word(next)), Some(step)) = (rest.next(), &steps[reached]) else { break };
            let bytes = usize::from(step[next as usize]);
            if bytes == 0 {
                break;
            }
            reached += bytes;
        }
        let is_covered = reached >= steps.len();
        if is_covered && (term.text.len() <= MAX_LOOKED_UP || is_phrase(index, term, first, tokens.clone())) {
            found |= field;
        }
    }
    found
}

/// Whether a word and those after it make the phrase, however long that is.
fn is_phrase(index: &InvertedIndex, term: &Term, first: u32, rest: Tokens<'_>) -> bool {
    let rest = rest.map_while(|token| if let Token::Word(word) = token { Some(word) } else { None });
    let words = [first].into_iter().chain(rest).map_while(|number| index.word(number));
    term.phrase_len(&mut words.map(|word| word.text)).is_some()
}
