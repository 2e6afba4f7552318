//! The order of suffixes, as a machine that both reads and writes.
//!
//! Comes in: a state, a context and the rest of a word, or a stem to continue. Goes out: whether
//! the rest is a chain of suffixes, or the regular forms. The tables are [`super::nominal`] and
//! [`super::verbal`].

use super::sound::{Context, opens_like_a_vowel};
use super::stem::Stem;
use super::{dispatch, nominal, suffix, verbal};

/// What has been read so far, hence what may follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// A noun, name, adjective or verbal noun without suffixes.
    Nominal,
    /// An adjective, which has a comparative besides.
    Adjective,
    /// After the plural.
    Plural,
    /// After -м, -ң: the dative is -а.
    OwnedByOne,
    /// After -мыз, -ңыз: the dative is -ға.
    OwnedByMany,
    /// After -сы, -ы: cases begin with the pronominal н.
    OwnedByThird,
    /// The noun of a possessive term, which takes its plural and possessive at once.
    OwnedNoun,
    /// After the locative, on which -ғы may follow.
    Place,
    /// After -дағы: an attribute, or a noun made of it.
    Attribute,
    /// After the ablative, on which only a predicate follows.
    Source,
    /// A verb stem that takes voices, negation and everything else.
    Verb,
    /// The same with л in its last syllable, after which the passive is -н.
    VerbWithLateral,
    /// A verb stem whose п is б before vowels, but not before -ып: жаб-.
    VerbInLabial,
    /// A verb stem after a voice.
    Voiced,
    /// After -ма.
    Negated,
    /// The present converb: бара, ойлай.
    Present,
    /// The present converb that has swallowed its vowel: оқи.
    PresentShort,
    /// A stem before the -ып that softened it: жау(ып).
    BeforePast,
    /// A stem that lost its vowel before -у: оқ(у).
    BeforeGerund,
    /// After -ып.
    Evidential,
    /// After -ды, -са, with their short persons.
    ShortPersons,
    /// After -ған, -атын, -ар, -мас, -мақ.
    Participle,
    /// Any of the stems, where a word is read without knowing its dictionary form.
    AnyStem,
    /// The infinitive, which declines but is seldom plural.
    Infinitive,
    /// After -ғандық before a consonant.
    Abstract,
    /// After -ғандығ before a vowel.
    AbstractOwned,
    /// After -ғы of a wish: барғы(м келеді).
    Wish,
    /// Nothing follows.
    End,
}

/// One suffix and the state after it.
#[derive(Debug)]
pub(super) struct Arc {
    pub(super) pattern: &'static str,
    to: State,
    listing: Listing,
}

/// What of a suffix belongs to the paradigm that is written out for approval.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Listing {
    /// The form and its continuations.
    Continued,
    /// The form alone.
    Last,
    Nothing,
}

/// A suffix of the regular paradigm.
pub(super) const fn regular(pattern: &'static str, to: State) -> Arc {
    Arc { pattern, to, listing: Listing::Continued }
}

/// A suffix of the regular paradigm whose continuations are not written out.
pub(super) const fn last(pattern: &'static str, to: State) -> Arc {
    Arc { pattern, to, listing: Listing::Last }
}

/// A suffix that is understood but not written out.
pub(super) const fn understood(pattern: &'static str, to: State) -> Arc {
    Arc { pattern, to, listing: Listing::Nothing }
}

impl State {
    /// Whether a word may end here.
    fn is_final(self) -> bool {
        !matches!(
            self,
            Self::BeforePast | Self::BeforeGerund | Self::AbstractOwned | Self::Wish | Self::OwnedNoun
        )
    }

    /// The suffixes that may follow.
    pub(super) fn arcs(self) -> impl Iterator<Item = &'static Arc> {
        let groups = nominal::arcs(self).or_else(|| verbal::arcs(self)).unwrap_or(&[]);
        groups.iter().copied().flatten()
    }
}

/// Whether the rest of a word is a chain of suffixes from this state on.
pub(super) fn accepts(state: State, context: Context, rest: &[char]) -> bool {
    if rest.is_empty() {
        return state.is_final();
    }
    dispatch::arcs(state, rest[0]).iter().any(|arc| {
        suffix::read(arc.pattern, context, rest)
            .is_some_and(|(length, after)| accepts(arc.to, after, &rest[length..]))
    })
}

/// Adds the regular forms of a stem to `forms`, each as letters.
pub(super) fn write_forms(stem: &Stem, forms: &mut Vec<Vec<char>>) {
    if stem.regular && stem.stands_alone {
        forms.push(stem.letters.clone());
    }
    if stem.regular {
        continue_forms(stem.state, stem.context, stem.letters.clone(), forms, &|next| stem.admits(next));
    }
}

fn continue_forms(
    state: State,
    context: Context,
    word: Vec<char>,
    forms: &mut Vec<Vec<char>>,
    admits: &dyn Fn(char) -> bool,
) {
    for arc in state.arcs().filter(|arc| arc.listing != Listing::Nothing) {
        let mut longer = word.clone();
        let after = suffix::write(arc.pattern, context, &mut longer);
        let admitted = longer.get(word.len()).is_none_or(|&next| admits(next));
        if !admitted {
            continue;
        }
        if arc.to.is_final() {
            forms.push(longer.clone());
        }
        if arc.listing == Listing::Continued {
            continue_forms(arc.to, after, longer, forms, &|_| true);
        }
    }
}

/// What may stand after a stem in the shape it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Next {
    Anything,
    Vowel,
    Consonant,
    /// Neither `й` nor `у`, which swallow the vowel before them.
    NoGlide,
}

impl Next {
    pub(super) fn admits(self, letter: char) -> bool {
        match self {
            Self::Anything => true,
            Self::Vowel => opens_like_a_vowel(letter),
            Self::Consonant => !opens_like_a_vowel(letter),
            Self::NoGlide => !matches!(letter, 'й' | 'у'),
        }
    }
}
