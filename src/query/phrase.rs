//! Finding phrases: the letters of whole words one after the other, so that hyphens and spaces make no difference.

use super::Bits;
use super::inverted_index::{InvertedIndex, Item, Posting, Stream, THEME};
use super::lookup::AffixKey;
use super::query_parser::Term;

/// Of a phrase so many bytes are looked up word by word, to tell which records may hold it.
const LOOKED_UP: usize = 40;

/// For each byte of a phrase, as far as words reach it: how many bytes further each word of the inverted index goes on from
/// there, by number; 0 where it does not.
type Steps = Vec<Option<Vec<u8>>>;

impl InvertedIndex {
    /// Where a phrase stands.
    pub(super) fn phrase(&self, term: &Term) -> Vec<Posting> {
        let records = self.streams.len();
        // What is known from the places alone is not looked for in the streams: where one word is the whole phrase, and
        // where a record does not hold the words that the phrase can begin with. `held` has the records whose words
        // reach up to a byte of it.
        let text = term.text.as_str();
        let end = text.len().min(LOOKED_UP);
        let mut found = vec![0u32; records];
        let mut steps: Steps = vec![None; end];
        let mut held: Vec<Option<Bits>> = vec![None; end + 1];
        held[0] = Some(Bits::all(records));
        for at in 0..end {
            let Some(before) = held[at].take() else { continue };
            let mut further = vec![0u8; self.ends.len()];
            let rest = &text[at..];
            // No word has this end.
            let asked = AffixKey::of_beginning(rest);
            for word in self.among(asked, 0xff00_0000, u32::MAX) {
                if !term.goes_on(rest, word.text) {
                    continue;
                }
                let is_whole = at == 0 && word.text.len() >= text.len();
                let reached = end.min(at + word.text.len());
                if !is_whole {
                    further[word.number as usize] = (reached - at) as u8;
                }
                for place in word.places {
                    let (record, seen) = ((place >> 8) as usize, place & (u32::from(THEME) - 1));
                    if is_whole {
                        found[record] |= seen;
                    } else if seen > 0 && before.contains(record) {
                        held[reached].get_or_insert_with(|| Bits::none(records)).insert(record);
                    }
                }
            }
            steps[at] = Some(further);
        }
        let candidates = held.pop().flatten().unwrap_or_default();
        for record in candidates.iter() {
            found[record] |= self.fields(term, &steps, self.stream(record));
        }
        let places = found.into_iter().zip(0u32..).filter(|(fields, _)| *fields > 0);
        places.map(|(fields, record)| record << 8 | fields).collect()
    }

    /// The fields of a record in which words one after the other make a phrase, by what is known of its first bytes.
    fn fields(&self, term: &Term, steps: &Steps, mut stream: Stream<'_>) -> u32 {
        let Some(Some(firsts)) = steps.first() else { return 0 };
        let (mut field, mut found) = (0, 0);
        while let Some(item) = stream.next() {
            let first = match item {
                Item::Field(next) => {
                    field = next;
                    continue;
                }
                Item::Word(first) => first,
            };
            let mut reached = usize::from(firsts[first as usize]);
            if reached == 0 || found & field != 0 {
                continue;
            }
            let mut rest = stream.clone();
            while reached < steps.len() {
                let (Some(Item::Word(next)), Some(further)) = (rest.next(), &steps[reached]) else { break };
                let step = usize::from(further[next as usize]);
                if step == 0 {
                    break;
                }
                reached += step;
            }
            if reached >= steps.len() && (term.text.len() <= LOOKED_UP || self.is_phrase(term, first, stream.clone())) {
                found |= field;
            }
        }
        found
    }

    /// Whether a word and those after it make a phrase, however long that is.
    fn is_phrase(&self, term: &Term, first: u32, rest: Stream<'_>) -> bool {
        let rest = rest.map_while(|item| if let Item::Word(word) = item { Some(word) } else { None });
        let words = [first].into_iter().chain(rest).map_while(|word| self.word(word));
        term.phrase_len(&mut words.map(|word| word.text)).is_some()
    }
}
