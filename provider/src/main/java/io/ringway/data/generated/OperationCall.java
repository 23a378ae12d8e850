// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.generated;

import io.ringway.spi.RepositoryOperation;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.method.ParameterDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.scaffold.InstrumentedType;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.implementation.bytecode.ByteCodeAppender;
import net.bytebuddy.implementation.bytecode.StackManipulation;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import net.bytebuddy.implementation.bytecode.collection.ArrayAccess;
import net.bytebuddy.implementation.bytecode.collection.ArrayFactory;
import net.bytebuddy.implementation.bytecode.constant.IntegerConstant;
import net.bytebuddy.implementation.bytecode.member.FieldAccess;
import net.bytebuddy.implementation.bytecode.member.MethodInvocation;
import net.bytebuddy.implementation.bytecode.member.MethodReturn;
import net.bytebuddy.implementation.bytecode.member.MethodVariableAccess;
import net.bytebuddy.matcher.ElementMatchers;

/** {@code return (R) operations[index].execute(new Object[] {arguments});} */
final class OperationCall implements Implementation {
    private static final MethodDescription EXECUTE = TypeDescription.ForLoadedType.of(RepositoryOperation.class)
            .getDeclaredMethods()
            .filter(ElementMatchers.named("execute"))
            .getOnly();

    private final int index;

    OperationCall(int index) {
        this.index = index;
    }

    @Override
    public InstrumentedType prepare(InstrumentedType type) {
        return type;
    }

    @Override
    public ByteCodeAppender appender(Target target) {
        StackManipulation operations = new StackManipulation.Compound(
                MethodVariableAccess.loadThis(),
                FieldAccess.forField(target.getInstrumentedType()
                                .getDeclaredFields()
                                .filter(ElementMatchers.named(RepositoryGenerator.OPERATIONS))
                                .getOnly())
                        .read());
        return (visitor, context, method) -> {
            StackManipulation.Size size = new StackManipulation.Compound(
                            operations,
                            IntegerConstant.forValue(index),
                            ArrayAccess.REFERENCE.load(),
                            arguments(method),
                            MethodInvocation.invoke(EXECUTE),
                            Assigner.DEFAULT.assign(
                                    TypeDescription.Generic.OfNonGenericType.ForLoadedType.of(Object.class),
                                    method.getReturnType(),
                                    Assigner.Typing.DYNAMIC),
                            MethodReturn.of(method.getReturnType()))
                    .apply(visitor, context);
            return new ByteCodeAppender.Size(size.getMaximalSize(), method.getStackSize());
        };
    }

    private static StackManipulation arguments(MethodDescription method) {
        TypeDescription.Generic object = TypeDescription.Generic.OfNonGenericType.ForLoadedType.of(Object.class);
        List<StackManipulation> values = new ArrayList<>();
        for (ParameterDescription parameter : method.getParameters()) {
            values.add(new StackManipulation.Compound(
                    MethodVariableAccess.load(parameter),
                    Assigner.DEFAULT.assign(parameter.getType(), object, Assigner.Typing.STATIC)));
        }
        return ArrayFactory.forType(object).withValues(values);
    }
}
