package org.w3id.essaim.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.topbraid.shacl.vocabulary.SH;

class ConstraintTest {

    @ParameterizedTest
    @EnumSource(Constraint.class)
    void isFoundByItsComponent(Constraint constraint) {
        assertEquals(constraint, Constraint.ofComponent(constraint.component()));
    }

    @Test
    void bearsTheNamesOfTheSpecification() {
        assertEquals(SH.LessThanOrEqualsConstraintComponent.getURI(), Constraint.LESS_THAN_OR_EQUALS.component());
        assertEquals(SH.QualifiedMaxCountConstraintComponent.getURI(), Constraint.QUALIFIED_MAX_COUNT.component());
        assertEquals(SH.SPARQLConstraintComponent.getURI(), Constraint.SPARQL.component());
        assertEquals("shape.less-than-or-equals", Constraint.LESS_THAN_OR_EQUALS.id());
    }

    @Test
    void readsWhatIsNotCoreAsSparql() {
        assertEquals(Constraint.SPARQL, Constraint.ofComponent("https://example.org/Own"));
    }
}
